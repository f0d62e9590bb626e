using System.Text;
using System.Text.Json;
using Sitrep.Annotation;
using Sitrep.Attributions;
using Sitrep.Models;
using Sitrep.Training.Predictions;

namespace Sitrep.Training.Corpora;

/// <summary>A text of PolNeAR with its attributions in tokens, as it is or with commas, apostrophes and quotation marks taken out.</summary>
internal sealed class AttributionExample
{
    private readonly List<GoldAttribution> attributions = [];

    private AttributionExample(AnnotatedText text, CueTable table)
    {
        Text = text;
        View = TokenView.Of(text, table);
        Cues = new byte[text.Tokens.Length];
    }

    public AnnotatedText Text { get; }

    public TokenView View { get; }

    /// <summary>Cue labels: 0 outside, 1 first, 2 inside.</summary>
    public byte[] Cues { get; }

    public static AttributionExample Read(JsonElement line, Annotator annotator, CueTable table, bool stripped)
    {
        var text = line.GetProperty("text").GetString()!;
        int[]? to = null;
        if (stripped) (text, to) = Strip(text);
        var example = new AttributionExample(annotator.Parsed(PredictionRun.PlainArticle(text)), table);
        foreach (var attribution in line.GetProperty("attributions").EnumerateArray()) example.Add(attribution, to);
        if (stripped) Disguise.Apply(example.Text, example.View, example.Cues);
        return example;
    }

    /// <summary>Every predicted cue with the attribution it meets, and the cues that were not predicted.</summary>
    public IEnumerable<(TokenRun Cue, GoldAttribution? Gold)> Pair(byte[] predicted)
    {
        var met = new HashSet<GoldAttribution>();
        foreach (var cue in CueTagger.Runs(Text, predicted))
        {
            var gold = attributions.Find(gold => gold.Cue.First < cue.End && cue.First < gold.Cue.End && !met.Contains(gold));
            if (gold is not null) met.Add(gold);
            yield return (cue, gold);
        }
        foreach (var gold in attributions)
            if (!met.Contains(gold)) yield return (gold.Cue, gold);
    }

    /// <summary>The roles of a scene's tokens; a source in pieces keeps its longest.</summary>
    public void Roles(GoldAttribution? gold, CueScene scene, Span<byte> roles)
    {
        roles.Clear();
        if (gold is null) return;
        for (var i = scene.First; i < scene.End; i++)
            if (scene.Side(i) != 0) roles[i - scene.First] = gold.Roles.GetValueOrDefault(i);
        int best = 0, bestLength = 0;
        for (var i = 0; i < roles.Length; i++)
        {
            var start = i;
            while (i < roles.Length && roles[i] == 1) i++;
            if (i - start > bestLength) (best, bestLength) = (start, i - start);
        }
        for (var i = 0; i < roles.Length; i++)
            if (roles[i] == 1 && (i < best || i >= best + bestLength)) roles[i] = 0;
    }

    /// <summary>For every content, its neighbouring sentences outwards up to the first that holds nothing of it.</summary>
    public IEnumerable<(TokenRun Cue, List<TokenRun> Own, int Next, bool Holds)> Continuations()
    {
        foreach (var gold in attributions)
        {
            var own = new List<TokenRun>();
            var sentence = Text.Sentences[gold.Cue.Sentence];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                if (gold.Roles.GetValueOrDefault(i) == 2) own.Add(new(i, i + 1, gold.Cue.Sentence));
            if (own.Count == 0) continue;
            foreach (var step in new[] { 1, -1 })
            {
                var reach = step > 0 ? ContinuationTagger.ReachForward : ContinuationTagger.ReachBack;
                for (var k = 1; k <= reach; k++)
                {
                    var next = gold.Cue.Sentence + k * step;
                    if (next < 0 || next >= Text.Sentences.Length) break;
                    var holds = Holds(gold, Text.Sentences[next]);
                    yield return (gold.Cue, own, next, holds);
                    if (!holds) break;
                }
            }
        }
    }

    private static bool Holds(GoldAttribution gold, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (gold.Roles.GetValueOrDefault(i) == 2) return true;
        return false;
    }

    private void Add(JsonElement attribution, int[]? to)
    {
        var roles = new Dictionary<int, byte>();
        foreach (var (first, end) in Tokens(attribution.GetProperty("content"), to))
            for (var i = first; i < end; i++) roles[i] = 2;
        foreach (var (first, end) in Tokens(attribution.GetProperty("source"), to))
            for (var i = first; i < end; i++) roles[i] = 1;
        TokenRun? cue = null;
        foreach (var (first, end) in Tokens(attribution.GetProperty("cue"), to))
        {
            var sentence = Text.SentenceAt(Text.Tokens[first].Span.Start);
            var stop = Math.Min(end, Text.Sentences[sentence].EndToken);
            cue ??= new(first, stop, sentence);
            for (var i = first; i < stop; i++) Cues[i] = (byte)(i == first ? 1 : 2);
        }
        if (cue is { } run) attributions.Add(new(run, roles));
    }

    private IEnumerable<(int First, int End)> Tokens(JsonElement spans, int[]? to)
    {
        foreach (var span in spans.EnumerateArray())
        {
            var (start, end) = (span[0].GetInt32(), span[1].GetInt32());
            if (to is not null) (start, end) = (to[start], to[end]);
            var first = Text.TokenAt(start);
            var last = first;
            while (last < Text.Tokens.Length && Text.Tokens[last].Span.Start < end) last++;
            if (last > first) yield return (first, last);
        }
    }

    /// <summary>The text without commas, apostrophes and quotation marks, every eighth paragraph without its full stop, and where each character of it went.</summary>
    private static (string Text, int[] To) Strip(string text)
    {
        var kept = new StringBuilder(text.Length);
        var to = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            to[i] = kept.Length;
            if (text[i] == '.' && (i + 1 == text.Length || text[i + 1] == '\n') && i % 8 == 0) continue;
            if (text[i] is not (',' or '\'' or '\u2019' or '\u2018' or '"' or '\u201C' or '\u201D')) kept.Append(text[i]);
        }
        to[text.Length] = kept.Length;
        return (kept.ToString(), to);
    }
}
