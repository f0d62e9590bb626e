using System.CommandLine;

namespace Sitrep.App.Commands;

/// <summary>Who makes a correction and why: no entry of the log is without.</summary>
internal sealed class Signature
{
    public Option<string> By { get; } = new("--by") { Description = "Who makes the correction; your user name otherwise", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };

    public Option<string> Why { get; } = new("--why") { Description = "Why; stands in the log for good", HelpName = "TEXT", Required = true };

    public (string Who, string Why) Of(ParseResult parsed) => (parsed.GetValue(By)!, parsed.GetValue(Why)!);
}
