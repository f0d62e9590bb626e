using Sitrep.Inputs;

namespace Sitrep.Tests.Inputs;

/// <summary>Short ways to read an input in a test.</summary>
internal static class Reading
{
    public static List<InputEntry> Read(byte[] bytes, string name, string? address = null) => [.. new InputReader().Read(new MemoryStream(bytes, false), name, address ?? "file:///inputs/" + name)];

    public static List<InputEntry> Read(string text, string name) => Read(SampleInputs.Bytes(text), name);

    public static List<Page> Pages(this IEnumerable<InputEntry> entries) => [.. entries.Where(entry => entry.Page is not null).Select(entry => entry.Page!)];

    public static List<LinkedAddress> Links(this IEnumerable<InputEntry> entries) => [.. entries.Where(entry => entry.Link is not null).Select(entry => entry.Link!)];

    public static List<InputFault> Faults(this IEnumerable<InputEntry> entries) => [.. entries.Where(entry => entry.Fault is not null).Select(entry => entry.Fault!)];

    public static string Text(this Page page) => System.Text.Encoding.UTF8.GetString(page.Content.Span);
}
