using Sitrep.Annotation.Actors;
using Sitrep.Models;

namespace Sitrep.Training.Actors;

/// <summary>How many of the gold mentions that come more than once are found, span by span.</summary>
internal static class MentionRecall
{
    public static void Print(List<GoldDocument> documents, ModelSet models, LinearModel mentionModel, string name)
    {
        var (found, gold, kinds, all) = (0, 0, 0, 0);
        foreach (var document in documents)
        {
            var mentions = MentionReader.Read(document.Text, models.Vectors, mentionModel);
            var spans = mentions.Select(mention => (mention.First, mention.End)).ToHashSet();
            var sizes = document.Mentions.Values.CountBy(mention => mention.Entity).ToDictionary();
            var wanted = document.Mentions.Where(pair => pair.Value.Kind != ActorKind.Other && sizes[pair.Value.Entity] > 1).ToList();
            gold += wanted.Count;
            found += wanted.Count(pair => spans.Contains(pair.Key));
            foreach (var mention in mentions)
            {
                if (!document.Mentions.TryGetValue((mention.First, mention.End), out var known)) continue;
                all++;
                if (known.Kind == mention.Kind) kinds++;
            }
        }
        if (gold > 0) Console.Error.WriteLine($"{name}: {100.0 * found / gold:0.0} % of {gold} linked mentions found, {100.0 * kinds / Math.Max(1, all):0.0} % of kinds right");
    }
}
