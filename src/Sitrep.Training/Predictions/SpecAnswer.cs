namespace Sitrep.Training.Predictions;

/// <summary>One answer of the specs task.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">Its type in the suite's terms.</param>
/// <param name="Resolution">What it is resolved to.</param>
internal sealed record SpecAnswer(TextSpan Span, string Type, (string Name, string? Value)[] Resolution);
