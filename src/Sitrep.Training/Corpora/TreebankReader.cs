using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Training.Corpora;

/// <summary>Reads the trees of a CoNLL-U file.</summary>
internal static class TreebankReader
{
    /// <summary>The sentences, in order; words of multiword tokens are words, empty nodes are left out.</summary>
    public static IEnumerable<TreebankWord[]> Read(string path)
    {
        using var reader = new StreamReader(Prediction.Open(path));
        var sentence = new List<TreebankWord>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                if (sentence.Count > 0) yield return [.. sentence];
                sentence.Clear();
                continue;
            }
            if (line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length != 10 || !columns[0].All(char.IsAsciiDigit)) continue;
            if (!Enum.TryParse<WordClass>(columns[3], ignoreCase: true, out var wordClass)) wordClass = WordClass.X;
            sentence.Add(new(columns[1], columns[2], wordClass, Treebank.TagOf(columns[4]),
                int.Parse(columns[6], CultureInfo.InvariantCulture) - 1, Treebank.RelationOf(columns[7])));
        }
        if (sentence.Count > 0) yield return [.. sentence];
    }
}
