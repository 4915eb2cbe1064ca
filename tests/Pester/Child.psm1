# Another PowerShell, for what has to begin in a session that has loaded nothing yet.

function Invoke-Child {
    <#
    .SYNOPSIS
    Runs a script in a PowerShell of its own and gives what it wrote. No AWS settings of this machine reach it.
    #>
    param(
        [Parameter(Mandatory)]
        [string[]] $Argument,

        # Environment variables that it has besides.
        [hashtable] $Environment = @{},

        # What is typed at its prompts; without it there is nobody to answer them.
        [string] $Typed
    )

    $start = [System.Diagnostics.ProcessStartInfo]::new((Get-Process -Id $PID).Path)
    $switches = @('-NoProfile') + $(if (-not $Typed) { '-NonInteractive' })
    foreach ($text in $switches + $Argument) {
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
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $start.RedirectStandardError = $true
    $process = [System.Diagnostics.Process]::Start($start)
    try {
        $said = $process.StandardOutput.ReadToEndAsync()
        $complained = $process.StandardError.ReadToEndAsync()
        if ($Typed) {
            $process.StandardInput.WriteLine($Typed)
        }

        $process.StandardInput.Close()
        if (-not $process.WaitForExit(60000)) {
            $process.Kill($true)
            throw "PowerShell was not done within a minute: $Argument"
        }

        $said.Result + $complained.Result
    }
    finally {
        $process.Dispose()
    }
}

Export-ModuleMember -Function Invoke-Child
