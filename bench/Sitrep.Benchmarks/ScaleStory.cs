using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sitrep.Benchmarks;

/// <summary>Makes many stories of the demo's one: every name is another, days are shifted by weeks, so that stories look alike and can be told apart.</summary>
internal sealed partial class ScaleStory
{
    private const string Onsets = "b br d dr f g gr h j k kr l m n p r s st t tr v w z";
    private const string Vowels = "a e i o u ei ar or en il";
    private const string Ends = "n l r s k m th nd rn st vel den mar";

    private readonly List<(string Name, byte[] Bytes)> pages;
    private readonly List<string> names;

    public ScaleStory(IEnumerable<Page> demo, Pipeline pipeline)
    {
        var read = demo.ToList();
        pages = read.ConvertAll(page => (page.Address[(page.Address.LastIndexOf('/') + 1)..], page.Content.ToArray()));
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var page in read)
        {
            var text = pipeline.Read(page).Text;
            foreach (var name in text.Names)
                foreach (var word in name.Span.Of(text.Text).Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries))
                    if (word.Length > 3 && char.IsUpper(word[0]) && word.All(char.IsLetter) && !Kept.Contains(word)) found.Add(word);
        }
        names = [.. found];
    }

    private static readonly HashSet<string> Kept = ["Ministry", "Interior", "Civil", "Protection", "Authority", "River", "Relief", "Society", "News", "Agency", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "March"];

    /// <summary>Pages of one story.</summary>
    public int Length => pages.Count;

    /// <summary>Page <paramref name="page"/> of story <paramref name="story"/>.</summary>
    public Page Make(int story, int page)
    {
        var (name, bytes) = pages[page];
        var html = Encoding.UTF8.GetString(bytes);
        html = Words().Replace(html, match => names.BinarySearch(match.Value, StringComparer.Ordinal) is >= 0 and var index ? Name(story, index) : match.Value);
        html = Dates().Replace(html, match => DateOnly.ParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(7 * (story / 8) - 3650).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        html = html.Replace("example/", string.Create(CultureInfo.InvariantCulture, $"example/{story}/"), StringComparison.Ordinal);
        return new(string.Create(CultureInfo.InvariantCulture, $"file:///scale/{story}/{name}"), PageFormat.Html, Encoding.UTF8.GetBytes(html));
    }

    private static string Name(int story, int index)
    {
        var random = new Random(story * 7919 + index * 31 + 17);
        string Of(string list) { var items = list.Split(' '); return items[random.Next(items.Length)]; }
        var name = Of(Onsets) + Of(Vowels) + Of(Onsets) + Of(Vowels) + Of(Ends);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    [GeneratedRegex(@"\p{Lu}\p{L}{3,}")]
    private static partial Regex Words();

    [GeneratedRegex(@"2027-03-\d\d")]
    private static partial Regex Dates();
}
