"""Given names that are common in the United Kingdom, for what a model of language overlooks.

The model was trained on news: it misses names in small letters and many from South Asia, Africa and
Eastern Europe. A name that is missing here is still found where the model or the words around say so.
"""

from __future__ import annotations

from privacy.lists import words

# Hardly ever anything else.
GIVEN = words(
    """
    aaliyah aaron abbie abby abdul abdullah abena abigail abiodun abu adaeze adam ade adeel adele adil
    aditi aditya adnan adrian adunni afia agata agnes agnieszka ahmad ahmed aidan aiden aiko aileen
    aimee aisha aisling aiza akash akua alan alana alasdair alba albert aled alejandra alejandro
    aleksandra alex alexander alfie alfred ali alice alicia alina alisha alison alistair aliya aliyah
    allison alma alun alyssa amanda amani amar amara amaya amelia amelie amina amir amit amna amy anand
    ananya anastasia anders andrea andrew andrzej andy aneta ange angela angie angus anh anika anil
    anisa anita anjali ann anna annabel anne annette annie anouk anthony antoine anton antonia antonio
    antony anwar anya aoife aparna arabella araminta archie ari arianna arif arjun arlo arnold arshad
    arthur arun arvind asad asha asher ashok ashraf ashwin asif asma astrid atif audrey augusta ava
    avani avni avril ayaan ayesha ayo ayodele aysha azeem azhar babatunde bahar barbara barney barrie
    barry bartosz bashir beata beatrice becky belinda bella ben benedict benjamin bernadette bernard
    bernice bert beryl beth bethan bethany betty bev beverley bilal billy blanka bobby bogdan boris
    bozena brandon brenda brendan brian bridget bronwen bronwyn brooklyn bruce bryan bryn busola caitlin
    caleb callie callum calvin cameron camilla candice carl carla carly carmel carmen carol carole
    caroline carolyn carys cassie catherine cathy catriona cecilia cedric celia cerys chanel chantal
    chantelle charlene charles charley charlie charlotte chelsie cheryl chiara chidi chidinma chima
    chinedu chloe chris chrissie christina christine christopher chukwuemeka ciara ciaran cillian cindy
    claire clara clare claude claudia clementine clifford clive cody colette colin colleen connie connor
    conor cora corey corinne courtney craig cynthia cyril daan dafydd dalia damian damien damilola dan
    daniel daniela daniella danielle danny daphne darcey darcy daria darius darragh darren daryl dave
    david davina dawid debbie deborah debra declan deena deepak deirdre delia delilah delroy demi denis
    denise dennis derek dermot desiree desmond diana diane dilys dimitra dimitri dinah dipak divya
    dolores dominic dominika donald donna dora doreen dorothy doug dougal dougie douglas dulcie duncan
    dylan eamonn ebenezer ebony eddie edgar edith edna edward edwin efe eileen eilidh eimear ekaterina
    elaine eleanor elena eleni elias elijah elin elis eliza elizabeth ella ellen elliana ellie elliot
    elliott elodie eloise elsie elspeth emeka emilia emily emma emmanuel emre enid eoin eric erica erik
    erin ernest ersin esha esme esther ethan ethel euan eugene eunice eva evan evelyn ewa ewan ezra
    fadumo fahad faisal farah farhan farhana farida farooq fatima fatma fay faye felicity femi fergus
    ffion finlay finn fiona fionnuala florin fola folake frances francesca francesco francis frankie
    fraser freddie frederick freya gabriel gabriela ganesh gareth garry gary gaurav gavin gaynor gaz
    gemma geoff geoffrey george georgina georgios gerald geraldine gerard gerry gethin ghulam giles
    gillian gina giorgio giovanni gita giulia gladys glenda glenys gloria gopal gordon gosia graciela
    graeme graham grainne greg gregor gregory greta grzegorz guadalupe gulzar gurdeep gurpreet gwen
    gwenda gwyneth habib hadiza hafsa haleema halima hamid hamish hamza hana hanif hannah hao hardeep
    haris harold haroon harpreet harriet harrison hasan hassan hattie hayley hector heena helen helena
    henry herbert hetty hilary hilda hina hira huda hugh hugo husna hussain hussein huw iain ian ibrahim
    ida idris ieuan ifan ifeoma igor ikram ilona iman imogen imran inaya ines ingrid ioan ioana iona
    iqra irena irene irfan isaac isabel isabela isabella isabelle isha isla ismail isobel ivan ivana ivo
    iwan izabela izzy jacek jackie jacob jacqueline jacqui jade jagdish jagjit jai jake jakub jamal
    james jamie jamila jan jane janelle janet janice janine jared jaroslaw jasmin jasmina jason jasper
    jaspreet javed javier jaya jayden jayne jean-paul jeff jeffrey jemima jemma jen jenna jennie
    jennifer jenny jeremy jerome jerry jess jessica jessie jiho jill jim jimmy joan joanie joanna joanne
    joao jodi jodie joe joel johanna john johnny jolanta jolene jon jonah jonathan jools jorge jose
    josef josefina joseph josephine josh joshua joyce jozef juan juanita judith judy julia julian julie
    juliet juma justin justyna kabir kacper kai kaia kaleb kalpana kamal kamila kamran karan kareem
    karen karim karina karl karolina karthik kashif kasia katarzyna kate kath katherine kathie kathleen
    kathryn kathy katia katie katrina katy kavita kay kaye kayla kayleigh keeley keeva kehinde keira
    keiran keith kelechi kelly kelvin kemi ken kenneth kenny kenzie kerim kerry kev kevin khadija khalid
    khalil kiera kieran kim kimberley kinga kiran kirsten kirsty kofi krishan krishna kristian kristina
    krystal krystyna krzysztof kulwinder kumar kwabena kwame kwasi kyle kylie laila lakshmi lamin lara
    larry lata latif latoya laura lauren laurence lawrence layla leah leanne leigh leighton leila lemar
    lena lenka lenny leo leon leona leonard leroy lesley leslie lewis lexi li liam libby lidia lila
    lillian linda lindsay lindsey linh lisa liz lizzie llewellyn lloyd logan lois lola lorelei lorenzo
    lorna lorraine louis louisa louise luca lucas lucia luciana lucinda lucy ludmila luis lukas lukasz
    luke lydia lynda lyndsey lynette lynn lynne lynsey mabel maciej macy maddison madeleine maeve magda
    magdalena maggie maheen mahesh mahmood mahmoud maisie maja malachi malcolm malek malgorzata malik
    mamadou mandeep mandy manish manjit manoj manuel marcel marcin marcus marek margaret margery margot
    maria mariam marian marianne marie marilyn mario marion mariusz marjorie marla marlene marlon marta
    martha martin martina martyn martyna mary maryam maryanne mateusz matilda matt matteo matthew
    matthias maude maura maureen maurice mavis maximilian maximus maxine maxwell meera megan mehmet
    mehreen mehul mei melanie melissa mercedes merve michael michaela michal michele michelle mick
    miguel mike mikolaj mildred millie milly ming minnie miranda miriam mo mohamed mohammad mohammed
    mohsin moira mollie molly mona monica monika morag morgan moses muhammad mukesh muriel murtaza
    mustafa myfanwy myra nabil nadeem nadia nadim nadine naeem nafisa naila najma nala nancy naomi
    narinder nasir nasreen natalia natalie natasha nathalie nathan nathaniel navdeep naveed nayan nazia
    ned neelam neha neil nell nellie nelly ngozi nia niall niamh nicholas nicky nicola nicole nicolette
    nicu nige nigel nikhil nikita nikki nikos nina nirmala nish nisha noah noel noor nora noreen norma
    norman nuala nusrat obinna olena olga oliver olivia olivier ollie oluwadamilola oluwaseun oluwatobi
    omar omari oona orla osama oscar osian osman oswald otis otto owen padma padraig pamela parminder
    parveen parvez patricia patrick paul paula pauline pavel pavol pawel pedro percy perry pete peter
    petra petros phil philip philippa phillip phillippa phoebe phyllis pierre piotr polly pooja poonam
    prakash preeti priya priyanka przemyslaw qasim quentin quincy rachael rachel radha radoslaw rafael
    rafal rafe raffi raheem rahul raj rajan rajesh rajinder rakesh ralph ramesh ramona rania rasheed
    rashid rashida rauf ravi raymond razia rebecca reece reena reg reggie reginald rehan rehana rekha
    remi renata reuben rex rhian rhiannon rhoda rhona rhys ria rianna riaz ricardo richard rick ricky
    rihanna rikesh rita ritchie riya robbie robert roberta roberto robyn rocco rochelle roderick rodney
    rodrigo rohan rohit roisin roland romeo ron ronald ronan ronnie rory rosalie rosalind rosalyn
    rosamund rosanna roseanne rosemary roshan rosie ross rowena rowland roxanne roxy roy roya ruairi
    rubina rufaro rukhsana rupert ruslan russell ruth ryan ryszard saba sabina sabrina sachin sadia
    saeed safiya sahar sahil saima sajid sakina saleem saleha salim salma salman salome sam samantha
    sameera samina samir sammy samuel sana sandeep sandie sandra sanjay sanjeev santosh saoirse sara
    sarah sarina sasha saskia satish satnam savannah sayed seamus sean sebastian sebastien seema selina
    seren serena sergei seth shabana shabir shabnam shafiq shaheen shahid shahida shakeel shakila
    shakira shamim shana shane shanice shannon sharmila sharon shaun shauna sheena sheila shelley
    sheridan shirin shirley shiv shivani shola shona shreya shyam sian sibusiso sid siddharth siddiq
    sidney silas silvia simon simone simran sinan sinead siobhan sita slawomir sneha sofia solomon sonia
    sophia sophie soraya spencer stacey stan stanislaw stanley stefan stefania stella steph stephanie
    stephen steve steven stevie stewart stuart subhash sukhdeep suki suleman sumaira sumit sunil sunita
    suraj suresh surinder susan susanna susanne sushma susie suzanne sven svetlana sybil sylvia tabitha
    tadeusz tahir taiwo talia tamara tamer tammy tamsin tania tanisha tanveer tanvi tanya tara tariq
    tasha tashan tatiana tayyab teddy teegan tegan temi terence teresa tess tessa thandiwe thelma theo
    theodor theodora theodore theresa thomas tia tiago tiana tilly tim timothy tina tobi tobias toby
    todd tom tomas tomasz tommy tomos toni tony toya tracey tracy trevor tricia trina trish tristan
    tristram trudy tunde tyler tyra tyrone ugochukwu ulrich uma umar una ursula urszula usha usman
    vaishali val valentina valerie vanessa vasile vasilis venkat vera verity verna vernice vernon
    veronica vicki vicky vihaan vijay vikki vikram vincent vinod violeta vishal vivek vivian vivien
    vivienne vlad vladimir wafa waheed wahid wahida wale waleed waleria walter wanda waqas wasim wayne
    wei wendell wendy wesley wiktor wiktoria wilf wilfred wilhelmina william winifred winnifred winston
    wojciech xavier xiang xiaoling xin xiu yana yaqub yara yasin yasmin yasmine yetunde yiannis ying
    yoko yolanda yosef younis yousef youssef yuki yulia yuri yusuf yvette yvonne zac zachariah zachary
    zack zaheer zahid zahra zaid zainab zak zaki zakir zara zarina zayn zbigniew zeeshan zehra zeinab
    zelda zenab zeynep zina zoe zofia zoltan zoya zsofia zsolt zubair zulfiqar zuzanna
    """
)

# Also words, months, places or brands: more has to speak for them.
AMBIGUOUS = words(
    """
    abbey ace alexandra alma amber angel april art ash ashley august aurora austin barb basil bea bill
    blake blessing blossom bob bonnie bradley brook brooke buck bud carter chad chance chase chelsea
    chip christian clay cliff clint cole comfort constance crystal daisy dale dawn dean dee del dell
    destiny dick dom don dot drew duke earl ed eden eve faith fern fletcher fleur flo flora florence
    fran frank fred gail gale gay gene georgia gill ginger glen glenn grace grant hal harmony harry
    harvey hazel heath heather heidi hollie holly honey honor hope horace hunter indigo iris isaiah
    israel ivy jack jackson jasmine jay jean jewel jo jordan josie joy jude june justice kat kerr kirk
    kit kitty kobe lance laurel lea lee lester lily lincoln lionel london lottie luna mack madison maple
    marc marcia marco marina mark marsha mason max may maya mel melody mercy mia miles milo mina misty
    myrtle nat neve nick nova olive opal paige pansy paris pat patience patsy pearl peg peggy penny
    petal pip poppy precious prem preston prince prudence queenie rae rain ray reece reed regina rich
    rob robin rocky roger roman rose rowan ruby rufus rusty saffron sage sally sandy saul scarlett scott
    shaw shay sienna skye sonny sterling storm sue summer sunny sydney tasha terry tiffany tiger trinity
    van victor victoria viola violet virginia wade warren will willow winnie woody zena
    """
)

# In small letters these are hardly ever names.
WORDS_FIRST = words(
    """
    ace angel april art ash august bill blessing blossom brook buck bud chance chase chip clay cliff
    comfort constance dale dawn dean dell dick don dot drew duke earl ed faith fern frank gay ginger
    grace grant guy hope hunter ivy jay joy justice lance maple mark mason may mercy miles mo opal
    patience penny pip poppy precious prince prudence rain ray reg rich rocky roman rose rusty saffron
    sage sandy shaw storm sue summer sunny tiger van victor violet wade will willow woody
    """
)
