# samples/Send-Appointments.ps1 as a scheduler runs it: in a new PowerShell in which the module is installed.
BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Child.psm1') -Force
    $script:modules = $env:PSModulePath
    $env:PSModulePath = (Split-Path $ModulePath) + [System.IO.Path]::PathSeparator + $modules

    # The script's output after its first line, without the line that a rehearsal adds. $LASTEXITCODE is its exit code.
    function Invoke-Runbook([string] $Path, [string[]] $Argument = '-AnyHour') {
        Invoke-PowerShell -File (Join-Path $SamplePath 'Send-Appointments.ps1') -Path $Path -Mailing recall -Simulate @Argument |
            Where-Object { $_ -notlike 'Rehearsal: *' -and $_ -notlike '*Z *: rows *, opt-outs *' }
    }

    function Write-Row([string] $Path, [string[]] $Row) {
        Set-Content -LiteralPath $Path 'FirstName,PhoneNumber,OrderId,AppointmentTime,Clinic,TimeZone'
        Add-Content -LiteralPath $Path $Row
    }

    $script:done = 'No row needs attention.'
}

AfterAll {
    $env:PSModulePath = $modules
}

Describe 'The runbook' {
    BeforeEach {
        $script:folder = (New-Item -ItemType Directory (Join-Path $TestDrive (New-Guid))).FullName
        $script:path = Join-Path $folder 'appointments.csv'
        $script:report = Join-Path $folder 'recall.rehearsal.not-started.csv'
        $script:listed = "Rows that were not started, including duplicates: $report"
    }

    It 'exits with 0 for rows that were started, now or earlier, for duplicates and for people who opted out' {
        $optOut = Join-Path $TestDrive 'opt-out.txt'
        Set-Content -LiteralPath $optOut '+1 206 555 0119'
        Write-Row $path @(
            'Ava,+1 206 555 0117,A-1,2027-09-07 14:30,Ballard,'
            'Noah,001 206 555 0117,A-2,2027-09-07 15:30,Ballard,'
            'Liam,+1 206 555 0119,A-3,2027-09-07 16:30,Ballard,'
        )
        Invoke-Runbook $path -Argument '-AnyHour', '-OptOutPath', $optOut |
            Should -Be '1 Duplicate', '1 Excluded', '1 Started', $done, $listed
        $LASTEXITCODE | Should -Be 0
        (Import-Csv -LiteralPath $report).OrderId | Should -Be 'A-2'

        Invoke-Runbook $path | Should -Be '1 AlreadyStarted', '1 Duplicate', '1 Started', $done, $listed
        $LASTEXITCODE | Should -Be 0
        Join-Path $folder recall.rehearsal.html | Should -FileContentMatch '<title>recall'
    }

    It 'exits with 1 and sends nothing if the opt-out list is empty' {
        $optOut = Join-Path $TestDrive 'empty.txt'
        Set-Content -LiteralPath $optOut ''
        Write-Row $path 'Ava,+1 206 555 0117,A-1,2027-09-07 14:30,Ballard,'
        Invoke-Runbook $path -Argument '-AnyHour', '-OptOutPath', $optOut | Should -BeLike '*empty.txt is empty*'
        $LASTEXITCODE | Should -Be 1
    }

    It 'exits with 2 and reports the rows that were not started; fixed, they are sent' {
        Write-Row $path @(
            'Ava,206 555 0117,A-1,2027-09-07 14:30,Ballard,'
            'Noah,+1 206 555 0118,A-2,2027-09-07 15:30,Ballard,'
            ',+1 206 555 0119,A-3,2027-09-07 16:30,Ballard,'
        )
        $said = Invoke-Runbook $path
        $LASTEXITCODE | Should -Be 2
        $said[0..1] | Should -Be '2 Invalid', '1 Started'
        $said[2] | Should -BeLike '2 of 3 rows were not started: *. All rows by status: 1 Started, 2 Invalid.'
        $rows = @(Import-Csv -LiteralPath $report)
        $rows.Row | Should -Be 1, 3
        $rows.Rules | Should -Be 'DestinationWithoutCountry', 'PlaceholderEmpty'

        Write-Row $path @(
            'Ava,+1 206 555 0117,A-1,2027-09-07 14:30,Ballard,'
            'Noah,+1 206 555 0118,A-2,2027-09-07 15:30,Ballard,'
            'Liam,+1 206 555 0119,A-3,2027-09-07 16:30,Ballard,'
        )
        Invoke-Runbook $path | Should -Be '1 AlreadyStarted', '2 Started', $done
        $LASTEXITCODE | Should -Be 0
        Import-Csv -LiteralPath $report | Should -BeNullOrEmpty
    }

    It 'lists the rows with warnings, started or not' {
        Write-Row $path @(
            'Ava,+1 206 555 0117,A-1,2027-09-07 14:30,Ballard,'
            'Noah,+44 7700 900711,A-2,2027-09-07 15:30,Ballard,'
        )
        $warned = Join-Path $folder 'recall.rehearsal.warnings.csv'
        foreach ($status in 'Started', 'AlreadyStarted') {
            (Invoke-Runbook $path)[-3..-1] | Should -Be "2 $status", $done, "Rows with warnings: $warned"
            $LASTEXITCODE | Should -Be 0
            $row = Import-Csv -LiteralPath $warned
            $row.Row, $row.OrderId, $row.Status | Should -Be '2', 'A-2', $status
            $row.Warnings | Should -BeLike "PhoneNumber '+44*711' is not in its country's numbering plan*"
        }
    }

    It 'exits with 0 for rows that a later run sends' {
        $opens = [datetime]::UtcNow.AddHours(5)
        Write-Row $path 'Ava,+1 206 555 0117,A-1,2027-09-07 14:30,Ballard,UTC'
        $said = Invoke-Runbook $path -Argument '-SendWindow', ('{0:HH:mm}-{1:HH:mm}' -f $opens, $opens.AddHours(1))
        $LASTEXITCODE | Should -Be 0
        $said[0] | Should -BeLike 'WARNING: *'
        $said[-2..-1] | Should -Be '1 NotAttempted', $done

        Invoke-Runbook $path | Should -Be '1 Started', $done
        $LASTEXITCODE | Should -Be 0
    }

    It 'exits with 0 for a file without rows: <_>' -TestCases 'empty', 'header' {
        $null = $_ -eq 'empty' ? (New-Item $path) : (Write-Row $path @())
        Invoke-Runbook $path | Should -Be $done
        $LASTEXITCODE | Should -Be 0
    }

    It 'exits with 1 before anything is sent if a column or the file is missing, and keeps the list of the run before' {
        Set-Content -LiteralPath $report 'kept'

        Set-Content -LiteralPath $path 'Name,PhoneNumber,OrderId,AppointmentTime,Clinic', 'Ava,+1 206 555 0117,A-1,2027-09-07,Ballard'
        Invoke-Runbook $path | Should -BeLike '*{FirstName}*Name*'
        $LASTEXITCODE | Should -Be 1
        Get-Content -LiteralPath $report | Should -Be 'kept'

        Invoke-Runbook "$path.missing" | Should -BeLike "*$path.missing*"
        $LASTEXITCODE | Should -Be 1
    }
}

Describe 'The recipe in about_OutboundChat_Bulk' {
    BeforeAll {
        $topic = (Get-Content -Raw (Join-Path $PSScriptRoot '../../docs/en-US/about_OutboundChat_Bulk.help.txt')) -replace '\r'
        $recipe = [regex]::Match($topic, '(?ms)^    In a runbook\n.*?\n\n(            .*?)\n\n').Groups[1].Value
        $script:file = Join-Path $TestDrive 'recipe.ps1'
        $chat = "`$chat = @{ InstanceId = '$InstanceId'; ContactFlowId = '$ContactFlowId'; SourceEndpoint = '$Source'; Message = 'Hi' }"

        # A rehearsal, at any hour.
        $rehearsal = $recipe -replace '-Region us-west-2', '-Simulate' -replace "'08:00-21:00'", "'00:00-23:59'"
        Set-Content -LiteralPath $file 'Set-Location $PSScriptRoot', $chat, $rehearsal
    }

    It 'exits with <code> for <number>' -TestCases @(
        @{ number = '+1 206 555 0117'; code = 0 }
        @{ number = '206 555 0118'; code = 1 }
    ) {
        Set-Content (Join-Path $TestDrive 'contacts.csv') 'PhoneNumber,TimeZone', '+1 206 555 0116,UTC', "$number,UTC"
        $null = Invoke-PowerShell -File $file
        $LASTEXITCODE | Should -Be $code
        $report = Join-Path $TestDrive 'not-started.csv'
        Import-Csv $report | ForEach-Object Row | Should -Be ($code ? '2' : $null)
    }
}
