#!/usr/bin/env bash
# Runs every task of the scoring contract on the dev data and writes accuracy and speed, a row each, into docs/reference/scores.md.
#   bench/scores.sh [DATA_FOLDER [SCORER_FOLDER]]      defaults: ../shared/data and the folder score beside DATA_FOLDER
# Answers stay in bench/out (not committed). With KEEP=1 answers that are there already are only scored again.
set -uo pipefail
cd "$(dirname "$0")/.."
data=${1:-../shared/data}
score=${2:-$data/../score}
out=bench/out
table=$out/table.md
[ -d "$data" ] && [ -d "$score" ] || { echo "error: no data in $data or no scorers in $score" >&2; echo "hint: bench/scores.sh DATA_FOLDER SCORER_FOLDER" >&2; exit 2; }
mkdir -p "$out"
dotnet build -c Release src/Sitrep.Training --nologo -v quiet || exit 1
program=(dotnet src/Sitrep.Training/bin/Release/net10.0/Sitrep.Training.dll)
: > "$table"

# row NAME TASK INPUT SHOWN -- OPTIONS -- SCORER ARGUMENTS (OUT stands for the answers) -- FIELDS of its last line
row() {
  local name=$1 task=$2 input=$3 shown=$4; shift 5
  local options=() scorer=() fields=()
  while [ "$1" != -- ]; do options+=("$1"); shift; done; shift
  local answers="$out/${name//[^a-z0-9]/-}"
  while [ "$1" != -- ]; do [ "$1" = OUT ] && scorer+=("$answers") || scorer+=("$1"); shift; done; shift
  fields=("$@")
  if [ -z "${KEEP:-}" ] || [ ! -s "$answers.speed" ]; then
    "${program[@]}" predict "$task" "$input" "$answers" "${options[@]}" 2> "$answers.speed" || { cat "$answers.speed" >&2; return; }
  fi
  python3 "$score/${scorer[0]}" "${scorer[@]:1}" > "$answers.score" || return
  python3 bench/scores.py "$name" "$shown" "$answers.speed" "$answers.score" "${fields[@]}" | tee -a "$table"
}

degraded() { "${program[@]}" degrade "$1" "$out/$2"; }

row 'articles, 391 pages' articles "$data/articles/gold.jsonl" 'predict articles' -- -- articles.py "$data/articles/gold.jsonl" OUT -- \
  body=f1 title=title day=date authors=authors publisher=publisher
for set in ewt gum; do
  gold="$data/ud-english/$set-dev.conllu.gz"
  python3 "$score/conllu.py" "$gold" --text > "$out/$set.txt"
  row "trees, $set, from text" conllu "$out/$set.txt" 'predict conllu' -- -- conllu.py "$gold" OUT -- Tokens=Tokens Sentences=Sentences UPOS=UPOS Lemmas=Lemmas UAS=UAS LAS=LAS
  row "trees, $set, gold tokens" conllu "$gold" 'predict conllu ... --gold-tokens' -- --gold-tokens -- conllu.py "$gold" OUT -- UPOS=UPOS Lemmas=Lemmas UAS=UAS LAS=LAS
done
row 'names, uner-ewt' ner "$data/ner/uner-ewt-dev.jsonl.gz" 'predict ner' -- -- ner.py "$data/ner/uner-ewt-dev.jsonl.gz" OUT --labels PER,ORG,LOC -- \
  F1=f1 PER=per_label.PER ORG=per_label.ORG LOC=per_label.LOC
row 'coreference, gum' coref "$data/coref-gum/gum-dev.jsonl.gz" 'predict coref' -- -- coref.py "$data/coref-gum/gum-dev.jsonl.gz" OUT -- CoNLL=conll_f1 LEA=LEA mentions=Mentions
row 'coreference, gum, persons organisations places' coref "$data/coref-gum/gum-dev.jsonl.gz" 'predict coref' -- -- \
  coref.py "$data/coref-gum/gum-dev.jsonl.gz" OUT --types person,organization,place -- CoNLL=conll_f1 LEA=LEA mentions=Mentions
row 'who says what, polnear' attribution "$data/polnear/dev.jsonl" 'predict attribution' -- -- attribution.py score "$data/polnear/dev.jsonl" OUT -- \
  reporting=reporting.r50.f1 relation=relation.r50.f1
degraded "$data/polnear/dev.jsonl" polnear.jsonl
row 'who says what, polnear, signs taken off' attribution "$out/polnear.jsonl" 'degrade, predict attribution' -- -- attribution.py score "$out/polnear.jsonl" OUT -- \
  reporting=reporting.r50.f1 relation=relation.r50.f1
row 'facts and appeals, factappeal' factappeal "$data/factappeal/dev.jsonl" 'predict factappeal' -- -- spans.py "$data/factappeal/dev.jsonl" OUT -- \
  macro=macro_f1.exact macro-token=macro_f1.token fact-token=labels.Fact.token.f1 appeal-token=labels.Fact_Appeal.token.f1
row 'figures, cases' quantities "$data/figures-cases/cases.jsonl" 'predict quantities' -- -- quantities.py "$data/figures-cases/cases.jsonl" OUT -- \
  value=attributes.f1_value unit=attributes.f1_value_unit all=attributes.f1_all distractors=spans.distractors_hit
for set in newsquant r-quant; do
  row "figures, $set" quantities "$data/quantities-dev/$set-dev.jsonl" 'predict quantities ... --convention newsquant' -- --convention newsquant -- \
    quantities.py "$data/quantities-dev/$set-dev.jsonl" OUT -- value=cqe.value.f1 unit=cqe.unit.f1
done
row 'times, tempeval' times "$data/times-train/tbaq-dev.jsonl" 'predict times' -- -- times.py "$data/times-train/tbaq-dev.jsonl" OUT -- strict=strict.f1 relaxed=relaxed.f1 value=value_f1
degraded "$data/times-train/tbaq-dev.jsonl" tbaq.jsonl
row 'times, tempeval, signs taken off' times "$out/tbaq.jsonl" 'degrade, predict times' -- -- times.py "$out/tbaq.jsonl" OUT -- strict=strict.f1 relaxed=relaxed.f1 value=value_f1
cat "$data"/recognizers-specs/*.jsonl > "$out/specs.jsonl"
row "peer's test cases" specs "$out/specs.jsonl" 'predict specs' -- -- specs.py "$out/specs.jsonl" OUT -- passed=total.cases_passed span=total.span_f1
row 'ledger, two stories' ledger "$data/stories/articles.jsonl" 'predict ledger' -- -- ledger.py "$data/ledger/ledger.jsonl" OUT -- \
  core=core_f1 all=all_f1 full=full_f1 source=source traps=trap
row 'relations of claims' relations "$data/stories/articles.jsonl" 'predict relations ... --pairs FILE' -- --pairs "$data/ledger/relations.jsonl" -- \
  relations.py "$data/ledger/relations.jsonl" OUT -- accuracy=accuracy macro=macro_f1 groups=group_f1
row 'pages into situations' clustering "$data/clustering/dev.docs.jsonl" 'predict clustering' -- -- clustering.py "$data/clustering/dev.gold.jsonl" OUT -- \
  BCubed=bcubed_f1 pairwise=pair_f1
python3 "$score/counts.py" --join "$data/clustering/dev.docs.jsonl" "$data/clustering/dev.gold.jsonl" > "$out/counts.jsonl"
row 'killed and injured' counts "$out/counts.jsonl" 'predict counts' -- -- counts.py "$data/clustering/dev.incidents.jsonl" OUT -- killed=killed.accuracy injured=injured.accuracy both=both
row 'incident templates, muc4' muc4 "$data/muc4/dev.docs.jsonl" 'predict muc4' -- -- muc4.py "$data/muc4/dev.templates.jsonl" OUT --docs "$data/muc4/dev.docs.jsonl" -- all=f1 templates=template_f1

python3 bench/scores.py --write docs/reference/scores.md "$table" "$(git rev-parse --short HEAD)$(git diff --quiet HEAD -- src || echo ' with changes')" "$(date -u +%Y-%m-%d)" "$(nproc)"
