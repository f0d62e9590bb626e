namespace Sitrep.App.Web.Drawing;

/// <summary>The shapes of sources, in the order in which they are handed out.</summary>
internal enum MarkShape : byte
{
    Circle,
    Square,
    Diamond,
    Up,
    Down,
    Plus,
    Hexagon,
}
