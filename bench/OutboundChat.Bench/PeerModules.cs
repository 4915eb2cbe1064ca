namespace OutboundChat.Bench;

/// <summary>
/// The binary modules that the product's module is compared with: one with nothing in it, and one whose only cmdlet declares the parameters
/// of Test-OutboundChatContact and writes the row back. PowerShell compiles them, so the parameters are always the same.
/// </summary>
internal sealed class PeerModules : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("outboundchat-bench-");

    private Task? _compiling;

    public string Empty => Path.Combine(_folder.FullName, "EmptyModule.dll");

    /// <summary>Has the cmdlet Test-Floor.</summary>
    public string Floor => Path.Combine(_folder.FullName, "FloorModule.dll");

    /// <summary>Compiles them, once for all benchmarks.</summary>
    public Task CompileAsync(CancellationToken stop) => _compiling ??= PowerShellScript.RunAsync(
        $$"""
        Import-Module '{{BenchFiles.Module}}'
        $parameters = (Get-Command Test-OutboundChatContact).Parameters.Values |
            Where-Object Name -NotIn ([System.Management.Automation.Cmdlet]::CommonParameters) |
            ForEach-Object {
                $declared = $_.Attributes.Where({ $_ -is [Parameter] })[0]
                $byValue, $byName = "$($declared.ValueFromPipeline)", "$($declared.ValueFromPipelineByPropertyName)"
                $aliases = $_.Aliases.ForEach({ "`"$_`"" }) -join ', '
                "[Parameter(Position = $($declared.Position), ValueFromPipeline = $($byValue.ToLower()),"
                "    ValueFromPipelineByPropertyName = $($byName.ToLower()))]"
                if ($aliases) { "[Alias($aliases)]" }
                "public $($_.ParameterType.FullName) $($_.Name) { get; set; }"
            }
        Add-Type -CompilerOptions /optimize+ -OutputAssembly '{{Floor}}' -TypeDefinition @"
        using System.Management.Automation;
        [Cmdlet("Test", "Floor")]
        public sealed class TestFloorCommand : PSCmdlet
        {
            $($parameters -join "`n    ")
            protected override void ProcessRecord() => WriteObject(InputObject);
        }
        "@
        Add-Type -CompilerOptions /optimize+ -OutputAssembly '{{Empty}}' -TypeDefinition 'public static class Nothing { }'
        """,
        stop);

    public void Dispose() => _folder.Delete(recursive: true);
}
