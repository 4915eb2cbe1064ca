# Starts another process of the PowerShell that runs the tests, for tests that need a session in which nothing is loaded yet.

# The program and its first arguments. If PowerShell is installed as a .NET tool, it is a library that dotnet runs.
$program = [System.Environment]::ProcessPath
$leading = @(if ([System.IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet') { Join-Path $PSHOME 'pwsh.dll' })
$script:PowerShell = @($program) + $leading

function Invoke-PowerShell {
    <#
    .SYNOPSIS
    Runs PowerShell with the given arguments and returns the lines it writes.
    #>
    & $program @leading -NoProfile -NonInteractive @args
}

function Invoke-Child {
    <#
    .SYNOPSIS
    Runs PowerShell without this machine's AWS settings and returns its output and errors as one text.
    #>
    param(
        [Parameter(Mandatory)]
        [string[]] $Argument,

        # Additional environment variables.
        [hashtable] $Environment = @{},

        # How many seconds it may take. After that it is killed, with everything it started.
        [int] $TimeLimit = 60,

        # The answer to its prompts. Without it, the session is not interactive.
        [string] $Typed
    )

    $start = [System.Diagnostics.ProcessStartInfo]::new($program)
    $switches = @('-NoProfile') + $(if (-not $Typed) { '-NonInteractive' })
    foreach ($text in $leading + $switches + $Argument) {
        $start.ArgumentList.Add($text)
    }

    foreach ($name in @($start.Environment.Keys) -like 'AWS_*') {
        $null = $start.Environment.Remove($name)
    }

    foreach ($name in $Environment.Keys) {
        $start.Environment[$name] = $Environment[$name]
    }

    $start.Environment['AWS_EC2_METADATA_DISABLED'] = 'true'
    $start.Environment['NO_COLOR'] = '1'
    $start.Environment['POWERSHELL_TELEMETRY_OPTOUT'] = '1'
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $start.RedirectStandardError = $true
    $process = [System.Diagnostics.Process]::Start($start)
    try {
        $output = $process.StandardOutput.ReadToEndAsync()
        $errors = $process.StandardError.ReadToEndAsync()
        if ($Typed) {
            $process.StandardInput.WriteLine($Typed)
        }

        $process.StandardInput.Close()
        if (-not $process.WaitForExit($TimeLimit * 1000)) {
            throw "PowerShell did not finish within $TimeLimit seconds: $Argument"
        }

        # Programs that it has started and left running keep its output open.
        if (-not [System.Threading.Tasks.Task]::WaitAll(@($output, $errors), 10000)) {
            throw "PowerShell ended and left other programs running: $Argument"
        }

        $output.Result + $errors.Result
    }
    finally {
        if (-not $process.HasExited) {
            $process.Kill($true)
        }

        $process.Dispose()
    }
}

Export-ModuleMember -Function Invoke-Child, Invoke-PowerShell -Variable PowerShell
