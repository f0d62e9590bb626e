using System.Text;

namespace Sitrep.Training.Predictions;

/// <summary>Finds a place of one text in another that has the same words with other white space.</summary>
internal static class TextPositions
{
    /// <summary>The index in <paramref name="to"/> of what stands at <paramref name="index"/> in <paramref name="from"/>; -1 where it is not there.</summary>
    public static int Map(string from, int index, string to)
    {
        var (packed, places) = Pack(to);
        for (var (before, after) = (60, 60); after >= 15; before -= 15, after -= 10)
        {
            var head = Pack(from[Math.Max(0, index - Math.Max(0, before))..index]).Text;
            var tail = Pack(from[index..Math.Min(from.Length, index + after)]).Text;
            var at = packed.IndexOf(head + tail, StringComparison.Ordinal);
            if (at >= 0 && at + head.Length < places.Count) return places[at + head.Length];
        }
        return -1;
    }

    private static (string Text, List<int> Places) Pack(string text)
    {
        var packed = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i])) continue;
            packed.Append(text[i]);
            places.Add(i);
        }
        return (packed.ToString(), places);
    }
}
