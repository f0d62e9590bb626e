using System.Text;

namespace Sitrep.Inputs;

/// <summary>The running text of a plain message: flowed lines joined, what is quoted of earlier messages and the signature left out.</summary>
internal static class MailText
{
    private const int LongestSignature = 15;

    public static string Body(string text, bool isFlowed)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').ToList();
        var signature = lines.FindLastIndex(line => line.TrimEnd('\r') is "-- " or "--");
        if (signature > 0 && lines.Count - signature <= LongestSignature) lines.RemoveRange(signature, lines.Count - signature);
        if (lines.Exists(line => !IsQuoted(line) && line.Trim().Length > 0)) RemoveQuoted(lines);
        var body = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            // RFC 3676: a line that ends with a space goes on in the next one.
            var flows = isFlowed && lines[i].EndsWith(' ') && lines[i] is not "-- " && i + 1 < lines.Count;
            body.Append(lines[i].TrimEnd()).Append(flows ? ' ' : '\n');
        }
        return body.ToString();
    }

    private static bool IsQuoted(string line) => line.StartsWith('>');

    private static void RemoveQuoted(List<string> lines)
    {
        var kept = new List<string>(lines.Count);
        foreach (var line in lines)
        {
            if (!IsQuoted(line))
            {
                kept.Add(line);
                continue;
            }
            // "On Tuesday A wrote:" belongs to the quotation.
            while (kept.Count > 0 && kept[^1].Trim().Length == 0) kept.RemoveAt(kept.Count - 1);
            if (kept.Count > 0 && kept[^1].TrimEnd().EndsWith("wrote:", StringComparison.Ordinal)) kept.RemoveAt(kept.Count - 1);
            kept.Add("");
        }
        lines.Clear();
        lines.AddRange(kept);
    }
}
