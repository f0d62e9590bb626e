namespace Sitrep.App.Web.Correcting;

/// <summary>A correction as a form or a program asks for it. What is empty is left as it is.</summary>
internal sealed record CorrectionRequest
{
    /// <summary><c>fix</c>, <c>exclude</c>, <c>include</c>, <c>merge</c>, <c>split</c> or <c>add</c>.</summary>
    public string Do { get; set; } = "";

    /// <summary>Who makes it.</summary>
    public string Who { get; set; } = "";

    /// <summary>Why.</summary>
    public string Why { get; set; } = "";

    /// <summary>Id of the claim it is on.</summary>
    public string Claim { get; set; } = "";

    public string Source { get; set; } = "";

    public string Figure { get; set; } = "";

    public string Place { get; set; } = "";

    public string Time { get; set; } = "";

    /// <summary>Id of a measure, or words for one.</summary>
    public string Measure { get; set; } = "";

    /// <summary>For <c>merge</c>: the measure it is the same as.</summary>
    public string Into { get; set; } = "";

    /// <summary>For <c>split</c>: <c>place</c> or <c>source</c>.</summary>
    public string By { get; set; } = "";

    /// <summary>For <c>exclude</c>: what it belongs to.</summary>
    public string Event { get; set; } = "";

    /// <summary>For <c>add</c>: what was said.</summary>
    public string Words { get; set; } = "";
}
