using System.Text;

namespace Sitrep.App.Web;

/// <summary>Names of closed lists as words for people.</summary>
internal static class Words
{
    /// <summary><c>FirstSeen</c> as "first seen".</summary>
    public static string Of<T>(T value) where T : struct, Enum
    {
        var words = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsUpper(c) && words.Length > 0) words.Append(' ');
            words.Append(char.ToLowerInvariant(c));
        }
        return words.ToString();
    }

    /// <summary>What became of a figure.</summary>
    public static string Of(EntryStatus status) => status switch
    {
        EntryStatus.Standing => "stands",
        EntryStatus.Part => "a part",
        EntryStatus.Change => "a change",
        EntryStatus.Former => "a former figure",
        _ => Of<EntryStatus>(status),
    };
}
