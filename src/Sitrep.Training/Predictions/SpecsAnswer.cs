using System.Text.Json.Nodes;

namespace Sitrep.Training.Predictions;

/// <summary>One result in the terms of Recognizers-Text.</summary>
internal readonly record struct SpecsAnswer(TextSpan Span, string Type, JsonObject Resolution);
