namespace Sitrep.Training.Corpora;

/// <summary>Reads sentences of a CoNLL-U file: forms and universal parts of speech.</summary>
internal static class ConlluReader
{
    /// <summary>The sentences, in order; words of multiword tokens are words, empty nodes are left out.</summary>
    public static IEnumerable<List<(string Form, WordClass Class)>> Read(string path)
    {
        using var reader = new StreamReader(Prediction.Open(path));
        var sentence = new List<(string, WordClass)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                if (sentence.Count > 0) yield return sentence;
                sentence = [];
                continue;
            }
            if (line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length < 4 || !columns[0].All(char.IsAsciiDigit)) continue;
            if (Enum.TryParse<WordClass>(columns[3], ignoreCase: true, out var wordClass)) sentence.Add((columns[1], wordClass));
        }
        if (sentence.Count > 0) yield return sentence;
    }
}
