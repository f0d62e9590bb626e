namespace Sitrep.App.Fetching;

/// <summary>The part of a robots.txt that is meant for some programs.</summary>
internal sealed class RobotsGroup
{
    /// <summary>Product tokens in lower case; <c>*</c> for everybody.</summary>
    public List<string> Agents { get; } = [];

    public List<RobotsRule> Rules { get; } = [];

    /// <summary>Seconds between two pages that the group asks for.</summary>
    public TimeSpan? Delay { get; set; }
}
