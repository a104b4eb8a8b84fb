import { foldUmlauts } from './letters.ts';

/** Words that stand in nearly every text and tell nothing: not indexed, but they keep their place in phrases. */
const list = `
  der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines
  ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen sich man wer wen wem was
  mein meine dein deine sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere
  dieser diese dieses diesen diesem jener jene jenes jenen jenem welcher welche welches welchen welchem
  solche solcher solches solchen solchem selbst selber derselbe dieselbe dasselbe denen deren dessen
  und oder aber auch als wie wenn weil dass ob denn doch noch nur schon so sowie sowohl sondern damit
  nicht nie hier dort da dann daher dabei dadurch dafür dagegen danach daran darauf daraus darin darüber
  davon davor dazu hierzu hiervon wobei wodurch wofür worauf worin wozu
  in im an am auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von vom vor zu zum zur
  zwischen während wegen gemäß laut samt trotz statt hinsichtlich bezüglich
  ist sind war waren sei seien wäre wären gewesen bin bist
  hat haben habe hatte hatten hätte hätten wird werden wurde wurden würde würden worden
  kann können konnte konnten könnte könnten muss müssen musste soll sollen sollte will wollen wollte darf dürfen
  etwa bzw usw
`;

const stopWords: ReadonlySet<string> = new Set(list.trim().split(/\s+/).map(foldUmlauts));

/** `word` is folded as in letters.ts. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
