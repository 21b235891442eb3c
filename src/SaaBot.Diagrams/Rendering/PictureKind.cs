namespace SaaBot.Diagrams.Rendering;

/// <summary>Which picture of its subject a picture is.</summary>
public enum PictureKind
{
    /// <summary>The whole diagram.</summary>
    Plain,

    /// <summary>The diagram with numbers in the place of its components.</summary>
    Masked,

    /// <summary>One step of a flow.</summary>
    Step,

    /// <summary>A comparison's table or cards.</summary>
    Table,
}
