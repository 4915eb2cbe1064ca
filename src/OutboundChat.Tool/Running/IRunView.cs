namespace OutboundChat.Tool.Running;

/// <summary>Shows a run while it lasts. Called on the run's thread only.</summary>
internal interface IRunView
{
    /// <summary>Does <paramref name="run"/>, and shows it meanwhile.</summary>
    void Show(Action run);

    /// <summary>Takes note of how far the run is; called often.</summary>
    void Update(RunProgress progress);

    /// <summary>Tells of a row, or of the run, on standard error.</summary>
    void Tell(string line);
}
