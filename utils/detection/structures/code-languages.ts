import type { CodeLanguage } from '@/utils/vocabulary';

interface CodeForm {
  language: CodeLanguage;
  /** The units with which its lines begin, or else what stands somewhere in them: a look before the pattern. */
  starts?: string;
  has?: string;
  form: RegExp;
}

/**
 * Lines that hardly anybody writes but in a program, by language, without their indentation. A line may speak for
 * several languages; all lines of a piece vote. Forms of one language follow one another.
 */
export const codeForms: readonly CodeForm[] = [
  {
    language: 'javascript',
    starts: '$(/JOPacdefilmprstuvw}',
    form: /^(?:import (?:[\w*{][^'"]*from )?['"][^'"]+['"];?$|export (?:default |const |let |function |async |class |\{|\*)|(?:const|let|var) (?:[\w$]+|[{[][^=]*)\s?=\s?\S|(?:async )?function\s?\*?\s?[\w$]*\s?\([^)]*\)\s?\{|module\.exports|(?:document|window|console|Object|JSON|Promise|process)\.\w|\$\(['"]|(?:return|await|throw new)\s.*;$|\([^)]*\)\s=>\s\S|\}\)?\s?(?:else|catch|finally)\b.*\{$|(?:describe|it|test|useEffect|useState|setTimeout|fetch|require)\(|\}\)?\);?$|if \(.*\)\s?(?:\{|return\b|throw\b)|for \((?:const|let|var) |\/\/ ?eslint)/,
  },
  { language: 'javascript', has: '=>', form: /^.*\s=>(?:\s?[{([])?$/ },
  {
    language: 'typescript',
    starts: 'acdefilprt',
    form: /^(?:(?:export )?interface [A-Z][^{(=]*\{|(?:export )?type [A-Z][^={(]*=(?:\s|$)|(?:export )?(?:abstract class|enum|declare) \w|import type |(?:private|public|readonly|protected) (?:static |readonly )?\w+\??: [\w<>[\]| ]+;?$|(?:export )?(?:async )?function \w+(?:<[^>]+>)?\([^)]*\): |(?:const|let) \w+: [A-Za-z<>[\]|]+ = )/,
  },
  { language: 'typescript', has: ': ', form: /^\w+\??: (?:string|number|boolean|unknown|void)(?:\[\])?[;,]$/ },
  {
    language: 'python',
    starts: '"@acdefiprstwy',
    form: /^(?:(?:async )?def \w{1,60}\(|class \w{1,60}(?:\([^)]{0,80}\))?:$|from [\w.]{1,80} import [\w*(]|import [\w.]{1,60}(?: as \w{1,20})$|import (?:os|re|sys|json|numpy|pandas|math|time|random|datetime|requests|logging|csv|torch|asyncio)\b|(?:if|elif|while) (?:not )?[\w.]{1,60}(?:[([].{0,80})?(?: (?:==|!=|<|>|<=|>=|in|is|not|and|or) .{1,120})?:$|for [\w, ]{1,40} in [\w.([\])'", :-]{1,120}:$|with [\w.]{1,60}\(.{0,120}\)(?: as \w{1,30})?:$|(?:try|else|finally|except(?: [\w., ()]{1,60})?):$|return (?:self|None|True|False|\[|\{|\w{1,40}\()|raise \w{1,60}\(|@\w[\w.]{1,60}(?:\(.{0,120})?$|print\(.{0,200}\)$|self\.\w{1,60}(?: =|\()|if __name__ |"""|yield \w|assert \w)/,
  },
  { language: 'python', has: ' = ', form: /^[\w.]{1,60} = (?:[\w.]{1,60}\(.{0,160}\)|\[|\{|None|True|False|f?["'])/ },
  {
    language: 'java',
    starts: '@LMSbdfilpt}',
    form: /^(?:package [a-z][\w.]{1,80};$|import (?:static )?[a-z][\w.]{1,100}(?:\.\*)?;$|(?:public|private|protected) (?:static |final |abstract |synchronized |class |interface |enum |void ){0,4}[\w<>[\], ?]{0,80}\s?(?:\(.{0,160}|=.{0,160}|;|\{)$|@(?:Override|Autowired|Test|Entity|Service|RestController|Bean|Inject|Nullable)\b|System\.(?:out|err)\.|(?:final )?(?:String|int|List<\w{1,30}>|Map<[\w, ]{1,60}>|boolean|double|long) \w{1,40}\s?(?:=|;)|try \{$|\} catch \(\w{1,60} \w{1,20}\) \{)/,
  },
  { language: 'java', has: ' = new ', form: /^\w{1,40}(?:<[\w, ]{0,60}>)? \w{1,40} = new \w{1,40}/ },
  { language: 'java', has: ') throws ', form: /^.{1,120}\) throws \w/ },
  {
    language: 'csharp',
    starts: 'C[bdfinpsuv',
    form: /^(?:using (?:static )?[A-Z][\w.]{1,80};$|namespace [\w.]{1,80}(?:;|\s?\{)?$|(?:public|private|protected|internal) (?:static |readonly |virtual |override |async |sealed |partial |record |class |interface |struct |void ){0,5}[\w<>[\], ?]{0,80}(?:\s?\(.{0,160}|\s?=>.{0,120}|\s?=.{0,120}|\s?\{ ?get;.{0,40}|;|\s?\{)?$|\[(?:Http(?:Get|Post|Put|Delete)|Serializable|Fact|Test|Route|Required|JsonProperty)\b|Console\.(?:Write|Read)|(?:var|string|int|bool|decimal) \w{1,40} = .{1,160};$|foreach \((?:var|\w{1,30}) \w{1,30} in )/,
  },
  {
    language: 'c',
    starts: '#cdefilmprstuv',
    form: /^(?:#\s?(?:include\s?[<"]|define \w|ifn?def \w|endif\b|pragma \w|undef \w)|(?:static |const |unsigned |extern |inline |volatile ){0,3}(?:int|char|void|float|double|size_t|long|short|u?int\d{1,2}_t|struct \w{1,40})\s?\*{0,2}\s?\w{1,60}(?:\s?\[[^\]]{0,40}\])?\s?(?:\([^;]{0,160}\)\s?[;{]?|=[^=].{0,160};|;|,)$|(?:printf|fprintf|malloc|free|memcpy|strlen|sizeof)\s?\(|typedef \w|return (?:-?\d{1,4}|EXIT_\w{4,7}|NULL);$|for \((?:int|size_t) \w)/,
  },
  {
    language: 'cpp',
    starts: '#acpstuv',
    form: /^(?:using namespace \w|(?:const )?std::|template\s?<|class \w{1,60}(?:\s?:\s?(?:public|private) \w{1,60})?\s?\{?$|(?:public|private|protected):$|(?:const )?auto[&*]? \w{1,40}\s?=|#include <(?:iostream|vector|string|map|memory|algorithm|cstd\w{2,6})>|virtual \w)/,
  },
  { language: 'cpp', has: '<<', form: /^.{0,60}\b(?:cout|cerr)\s?<</ },
  { language: 'cpp', has: '::', form: /^\w{1,40}::~?\w{1,40}\(/ },
  {
    language: 'go',
    starts: 'dfgiprt',
    form: /^(?:package \w{1,40}$|func (?:\(\w{1,20} \*?\w{1,40}\) )?\w{0,60}\(|import \($|type \w{1,60} (?:struct|interface)\s?\{|if err (?::?=|!=) |defer \w|go func\(|fmt\.(?:Print|Sprint|Errorf)|return .{0,60}\berr$|for .{0,80}:= range )/,
  },
  { language: 'go', has: ' := ', form: /^[\w, ]{1,60} := \S/ },
  {
    language: 'rust',
    starts: '#EOSafilmpuv',
    form: /^(?:(?:pub(?:\(crate\))? )?(?:async )?fn \w{1,60}(?:<[^>]{1,60}>)?\(|let (?:mut )?\w{1,60}(?:: [^=]{1,60})? = .{1,160};$|use (?:crate|std|super|\w{1,40})::[\w:{}, *]{1,120};$|impl(?:<[^>]{1,40}>)? \w|pub (?:struct|enum|mod|use|trait) |#!?\[(?:derive|cfg|test|allow|tokio)|match .{1,80} \{$|(?:println|vec|panic|assert|assert_eq|format)!|(?:Ok|Err|Some)\(.{0,120}\),?$|mod \w{1,40};$)/,
  },
  {
    language: 'php',
    starts: '$<efinprsu',
    form: /^(?:<\?php|\$\w{1,60}(?:\[[^\]]{0,60}\])?\s?\.?=[^=].{0,200};$|\$this->|(?:public |private |protected )?(?:static )?function \w{1,60}\([^)]{0,160}\$|namespace [\w\\]{1,80};$|use [A-Z]\w{0,60}\\[\w\\]{1,100};$|foreach\s?\(\$|echo .{1,160};$|if\s?\(!?(?:isset|empty|\$)|return \$|require_once\b)/,
  },
  {
    language: 'ruby',
    starts: '@abcdehmpruv',
    form: /^(?:def (?:self\.)?\w{1,60}[?!]?(?:\([^)]{0,120}\))?$|end$|require(?:_relative)? ['"]|class [A-Z][\w:]{0,60}(?: < [\w:]{1,60})?$|module [A-Z]\w{0,60}$|puts ["'\w]|attr_(?:reader|accessor|writer) :|@\w{1,40} (?:\|\|)?= |(?:has_many|belongs_to|validates) :|elsif |unless \w)/,
  },
  { language: 'ruby', has: ' do', form: /^.{1,120} do(?: \|[\w, ]{1,40}\|)?$/ },
  {
    language: 'swift',
    starts: '.@cefgilopsv',
    form: /^(?:import (?:Foundation|UIKit|SwiftUI|Combine|AppKit)$|(?:public |private |fileprivate |override |static |@\w{1,30} ){0,3}func \w{1,60}(?:<[^>]{1,40}>)?\(|(?:private |static |lazy |@\w{1,30} ){0,2}(?:let|var) \w{1,60}(?:: [\w[\]?:<> ]{1,60})?(?: = .{1,160}| \{)$|guard (?:let |var |\w)|(?:struct|class|extension|protocol|enum) \w{1,60}(?:: [\w, ]{1,80})? \{$|if let \w|\.(?:padding|frame|font|background)\()/,
  },
  {
    language: 'kotlin',
    starts: 'cdefilopsvw',
    form: /^(?:(?:private |override |suspend |inline |internal ){0,3}fun (?:<[^>]{1,40}> )?[\w.]{1,60}\(|(?:private |override |lateinit |const ){0,2}va[lr] \w{1,60}(?:: [\w<>?, ]{1,60})?(?: = .{1,160}| by .{1,60})?$|(?:data|sealed|open|enum) class \w|package [a-z][\w.]{1,80}$|import [a-z]\w{0,20}\.[\w.]{1,80}\*?$|companion object|when \(.{1,60}\) \{$|println\()/,
  },
  {
    language: 'scala',
    starts: 'cdilostv',
    form: /^(?:def \w{1,60}(?:\[[^\]]{1,40}\])?(?:\([^)]{0,120}\)){0,2}(?:: [\w[\], ]{1,60})? = |(?:case )?object [A-Z]\w{0,60}|case class \w|(?:implicit |lazy )?val \w{1,60}(?:: [\w[\], ]{1,60})? = |import [\w.]{1,80}\.(?:_|\{[^}]{1,80}\})$|(?:sealed )?trait [A-Z]\w{0,60}|case .{1,80} => )/,
  },
  {
    language: 'sql',
    starts: 'ACDFGHIJLORSUVWcgijlosw',
    form: /^(?:SELECT\b|INSERT INTO \S|UPDATE \S{1,80} SET\b|DELETE FROM \S|CREATE (?:OR REPLACE |TEMP(?:ORARY)? |UNIQUE ){0,2}(?:TABLE|VIEW|INDEX|FUNCTION|PROCEDURE|TRIGGER|USER|DATABASE|SCHEMA)\b|ALTER TABLE \S|DROP (?:TABLE|VIEW|INDEX) |FROM [\w.[\]"`]{1,80}(?: (?:AS )?\w{1,20})?;?$|(?:LEFT |RIGHT |INNER |OUTER |FULL |CROSS ){0,3}JOIN \S|WHERE [\w.("`[]{1,80} ?(?:=|<|>|!=|IN|LIKE|IS|BETWEEN)|GROUP BY \S|ORDER BY \S|HAVING \w|LIMIT \d|VALUES ?\(|WITH \w{1,60} AS \(|UNION(?: ALL)?$|AND [\w.("]{1,80} ?(?:=|<|>|!=|IN\b|LIKE|IS\b|BETWEEN)|select .{1,160} from \S|insert into \S{1,60} ?\(|create table \S|(?:left |inner )?join \S{1,60}(?: \w{1,20})? on |(?:group|order) by [\w., ]{1,80};?$|where [\w.]{1,60} ?(?:=|<|>|in \(|like '))/,
  },
  {
    language: 'shell',
    starts: '#$abcdefghiklmnprstuwy',
    form: /^(?:#!\/|(?:sudo|cd|mkdir|chmod|chown|apt|apt-get|npm|npx|yarn|pip3?|brew|kubectl|helm|docker|docker-compose|curl|wget|systemctl|source|grep|sed|awk|tar|ssh|scp|rsync|unzip|cp|mv|rm|cat|touch|ls) (?:-{1,2}\w|[~./$"'\w-]{1,80}(?:$| [-/$.|>"\w~]))|export \w{1,40}=|git (?:clone|commit|push|pull|checkout|add|status|fetch|merge|rebase) ?|echo ["'$]|set -[a-z]|if \[\[? .{1,120} \]|(?:fi|done|esac)$|then$|for \w{1,30} in .{1,120}; ?do$|while .{1,120}; ?do$|\$ [a-z]{2,12} )/,
  },
  { language: 'shell', has: '=$(', form: /^[A-Za-z_]\w{0,40}=\$\(/ },
  { language: 'shell', has: '()', form: /^\w{1,40}\(\) ?\{$/ },
  {
    language: 'powershell',
    starts: '$ACEFGINRSTW[fip}',
    form: /^(?:\$\w{1,60} = (?:Get|New|Import|Invoke|Read|\[|@|\$|")|(?:Get|Set|New|Remove|Add|Write|Import|Export|Invoke|Start|Stop|Test|Select|Where|ForEach|ConvertTo|Connect|Install)-[A-Z]\w{2,40}\b|param\s?\($|\[(?:CmdletBinding|Parameter|string|int|switch)\b|function [A-Z]\w{1,20}-\w{1,30}|if \(.{0,80} -(?:eq|ne|gt|lt|like|match) |foreach \(\$\w{1,40} in \$|\} ?(?:else|catch) ?\{$)/,
  },
  {
    language: 'html',
    starts: '<',
    form: /^(?:<!DOCTYPE|<!--|<\?xml|<\/?(?:html|head|body|title|div|span|p|a|ul|ol|li|table|tbody|thead|tr|td|th|script|style|link|meta|img|form|input|button|section|header|footer|nav|h[1-6]|svg|path|template|label|select|option|br|main|article|video|iframe|center|strong|font|aside|figure)(?:[\s>/][^\n]{0,180})?>?$|<\/?[A-Za-z][\w:.-]{0,60}(?:\s[\w:@.-]{1,40}=(?:"[^"]{0,120}"|\{[^}]{0,120}\})){1,8}\s?\/?>)/,
  },
  {
    language: 'css',
    starts: '#&*-.:@abcdfghijlmnoprstuwz',
    form: /^(?:(?:[.#:*&@]|(?:html|body|a|p|ul|li|h[1-6]|div|img|button|input|table|td|th|span|section|nav|header|footer)\b)[\w\-.#:>[\]="'*,+~ ()]{0,160}\{(?:.{1,160}\})?$|--[\w-]{1,60}:\s?[^;]{1,120};$|(?:color|background(?:-\w{3,12})?|margin(?:-\w{3,8})?|padding(?:-\w{3,8})?|font(?:-\w{3,10})?|border(?:-\w{3,14}){0,2}|display|position|width|height|(?:max|min)-\w{5,6}|top|left|right|bottom|flex(?:-\w{4,10})?|grid(?:-\w{3,20}){0,2}|gap|opacity|transition|transform|z-index|overflow(?:-[xy])?|text-\w{4,12}|line-height|cursor|content|align-\w{4,8}|justify-\w{4,8}|box-\w{5,8}|letter-spacing):\s?[^;{}]{1,160};$|@(?:media|import|keyframes|font-face|supports|tailwind|apply|include|mixin)\b)/,
  },
  {
    language: 'yaml',
    starts: '-abcdehijkmnoprstuv',
    form: /^(?:apiVersion: \S|kind: [A-Z]\w+$|(?:metadata|spec|services|jobs|steps|ports|environment|volumes|containers|stages|script|tasks|selector|permissions|strategy|matrix):$|- (?:uses: [\w.-]+\/|run: \S|image: [\w.-]+[/:]\S|(?:containerPort|port): \d|hosts: )|runs-on: |image: [\w.-]+[/:]\S+$|run: (?:\||npm|yarn|pip|python|echo|make|go )|depends_on:|restart: |replicas: \d|container_name: |(?:targetPort|containerPort|nodePort): \d|uses: [\w-]+\/|imagePullPolicy: |valueFrom:$|hosts: \w|become: (?:yes|true)$|on:$|branches: ?\[)/,
  },
  {
    language: 'terraform',
    starts: 'bdeilmoprtv',
    form: /^(?:(?:resource|data) "[a-z]\w{2,60}" "[\w-]{1,60}" \{|(?:module|variable|provider|output|backend) "[\w-]{1,60}" \{|(?:locals|terraform|required_providers|lifecycle|ingress|egress|tags\s{0,3}=) ?\{$)/,
  },
  {
    language: 'terraform',
    has: ' = ',
    form: /^\w{1,40} {1,24}= (?:var|local|module|data|aws_\w{2,40}|azurerm_\w{2,40}|google_\w{2,40})\.[\w.[\]]{1,80}$/,
  },
  {
    language: 'dockerfile',
    starts: 'ACEFHRVW',
    form: /^(?:FROM [\w./-]{2,80}(?::[\w.-]{1,40})?(?: AS [\w-]{1,30}| as [\w-]{1,30})?$|RUN [a-z./[-]|COPY (?:--\w{1,10}=\S{1,40} )?\S{1,80} \S|ADD \S{1,80} [./]|CMD \[|CMD [a-z./]|ENTRYPOINT \[|WORKDIR [/$]|EXPOSE \d|ENV [A-Z]\w{0,40}[ =]|ARG [A-Z]\w{0,40}|HEALTHCHECK |VOLUME [[/])/,
  },
  {
    language: 'r',
    starts: 'dgils',
    form: /^(?:library\(\w{1,30}\)|ggplot\(|install\.packages\(|geom_\w{2,20}\(|summary\(\w{1,30}\)$|data\.frame\()/,
  },
  { language: 'r', has: ' <- ', form: /^[\w.$]{1,60} <- \S/ },
  { language: 'r', has: '>', form: /^.{0,120}(?:%>%|\|>)$/ },
];

const byStart = new Map<string, readonly CodeForm[]>();

/** The forms that lines may have which begin with a unit. */
function formsOf(start: string): readonly CodeForm[] {
  const known = byStart.get(start);
  if (known !== undefined) return known;
  const forms = codeForms.filter(({ starts }) => starts === undefined || starts.includes(start));
  if (start < '\u0080') byStart.set(start, forms);
  return forms;
}

/** The languages that a line speaks, each once. */
export function languagesOf(line: string): CodeLanguage[] {
  const spoken: CodeLanguage[] = [];
  for (const { language, has, form } of formsOf(line.charAt(0))) {
    if (spoken.at(-1) === language || (has !== undefined && !line.includes(has))) continue;
    if (form.test(line)) spoken.push(language);
  }
  return spoken;
}

/** What a fence of Markdown may call the languages. */
const fenceNames =
  'javascript js jsx mjs node, typescript ts tsx, python py python3, java, c h, cpp c++ cc, csharp cs c#, go golang, rust rs, php, ruby rb, swift, kotlin kt, scala, sql mysql postgresql tsql, shell sh bash zsh, powershell ps1 pwsh, html xml vue svelte, css scss less, yaml yml, terraform tf hcl, dockerfile docker, r';

let byFenceName: Map<string, CodeLanguage> | undefined;

/** The language that a fence of Markdown calls so. */
export function languageOfFence(name: string): CodeLanguage | undefined {
  byFenceName ??= new Map(
    fenceNames.split(', ').flatMap((line) => {
      const names = line.split(' ');
      return names.map((other) => [other, names[0] as CodeLanguage] as const);
    }),
  );
  return byFenceName.get(name);
}

/** Fences around what is no program. */
export const otherFences =
  /^(?:json[5l]?|csv|tsv|te?xt|plain(?:text)?|md|markdown|log|output|console|mermaid|email|diff|ini|env)$/;
