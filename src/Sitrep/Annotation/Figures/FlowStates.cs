using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Tells whether a flow leaks, is captured, could be captured, or is produced.</summary>
internal static class FlowStates
{
    private static readonly WordSet Captured = new("capture captured capturing captures collect collected collecting collects siphon siphoned siphoning siphons recovered recover recovering contained trapped funnelled funneled");
    private static readonly WordSet Capacity = new("capacity capable handle handling process");
    private static readonly WordSet Could = new("could can able will would");
    private static readonly WordSet Produced = new("produce produces produced producing production output pumped pumps");

    /// <summary>The state of the flow, by the words of its clause; "leaking" when nothing else is said.</summary>
    public static StateWord Read(AnnotatedText text, NumberPhrase number, int start, int end)
    {
        var captured = Find(text, number, start, end, Captured);
        if (Find(text, number, start, end, Capacity) is { } capacity) return new("capacity", capacity, capacity + 1);
        if (captured is { } at)
        {
            var could = Find(text, number, Math.Max(start, at - 6), Math.Min(end, at + 2), Could) is not null;
            return new(could ? "capacity" : "captured", at, at + 1);
        }
        if (Find(text, number, start, end, Produced) is { } produced) return new("produced", produced, produced + 1);
        return new("leaking", number.First, number.End);
    }

    private static int? Find(AnnotatedText text, NumberPhrase number, int start, int end, WordSet words)
    {
        for (var i = Math.Max(start, number.First - 14); i < Math.Min(end, number.End + 12); i++)
            if (words.Contains(text[text.Tokens[i]])) return i;
        return null;
    }
}
