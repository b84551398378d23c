/** Why goals are missed, as profiles tell it: what is counted is processor time, which no other program on the machine changes. */
const REASONS: readonly (readonly [goal: string, reason: string])[] = [
  [
    'Opening 1,045 lines and more',
    'Each application is looked at for the first time, and the library reads all of the YAML: for the first file of a server the reading is a third (450 of 1,460 ms of processor at 10,405 lines, while V8 compiles it; 100 ms once it has). Of all of it once V8 has compiled it a third are rules, a third the reading, a tenth each demand and fit, 8 % doubts; judging nodes that are alike as one kind took a fifth off. V8 is told to hold less, which costs 15 %. A reader of our own for texts without anchors took a fifth of the time and was not kept: a library that others keep well is worth more than that. What is left would take fewer rules for each application, or more than one thread.',
  ],
  [
    'Opening a RayService of 2,000 lines, the start of the server, the command line',
    'The first texts of a process are looked at while V8 still compiles: the same text takes a third once it has. A compile cache helps from Node 22.1 on, where VS Code starts the server; the command line writes none that nobody asked for. Of a call over 119 files nearly half is starting Node and its threads, each of which loads the bundles and is compiled anew: the thread that prints checks files itself meanwhile, and a further one is started for every 40 files.',
  ],
  [
    'An edit of a `.py`',
    'In this case every application reads the file that is edited, through a chain of imports, so each is evaluated anew and 23 of 31 modules are loaded again; only the changed one is parsed. What is left is two thirds loading 900 decorated classes and the rest of the reading, a seventh rules. Where an analysis takes more than 100 ms the diagnostics also wait until nobody has typed for 150 ms.',
  ],
  [
    'Edits of one application with 400 deployments',
    'An edit reads and judges the deployment that it touches, which takes a fifth of what looking at all of them took; what is known of the others is moved. What is left is walking over all 400 for each question that is asked of an application (its sums, its names, what it hands to the fit), a microsecond each, and the rules that look at an application as a whole. An edit of the last deployment reads all of the application, as what ends a list hangs on what follows it.',
  ],
  [
    'Edits at 104,005 lines, and in a RayService',
    'Every application behind the edit is moved: its demand, its findings and its trees, a few microseconds each; all demands are added up; and the text is looked at for comments, tabs and templates. In a RayService the text around the scalar is read anew with each edit, the text of the scalar is taken out of the file, and told at its places there.',
  ],
  [
    'Rules that look at all applications',
    'What they look for in one of them in vain is not looked for again until that application, the nodes, the release or the shapes of models change; where they find something, that application is looked at again with each edit.',
  ],
  [
    'Code actions at a place',
    'A rewrite is only offered where an analysis of the edited text says the same, so the time is up to that of two edits.',
  ],
  [
    'Answers after an edit',
    'They wait for the analysis of the edit, which is nearly all of their time, and come in one turn of the loop with its diagnostics.',
  ],
  [
    'Memory after many edits',
    'Nothing of old analyses is kept (27 MiB live after 600 edits, 25 before the first): what grows is what V8 lets lie until it collects. It collects once that is as much as what lives, at 125 to 140 MiB; a goal of 110 would leave it no room to work in. See [memory over many edits](memory-over-edits.md).',
  ],
  [
    'Size of the server',
    'See [how the programs are bundled](decisions/bundles.md): 1,102 kB at its start, since Python is loaded when there is code to read. A third of it is the reference implementation of LSP, YAML and zod, and the core that a first diagnostic may need is larger than the rest of the goal.',
  ],
];

/** The part of the page that tells them. */
export const reasonsPart = (): string =>
  `## Goals that are missed, and why\n\n${REASONS.map(([goal, reason]) => `- **${goal}.** ${reason}`).join('\n')}`;
