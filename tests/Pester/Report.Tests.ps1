BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module $ModulePath
    $script:suffix = ',OutboundChat.Module.Commands.ExportOutboundChatReportCommand'
    $script:journal = Join-Path $TestDrive 'journal.jsonl'
    $script:send = $Contact + @{ Message = 'Hello'; Simulate = $true; RequestsPerSecond = 1000; Burst = 1000 }

    # The last one has no country code.
    $script:results = '+12065550101', '+12065550102', '+447700900123', '2065550104' |
        Start-OutboundChatContact @send -JournalPath $journal -ErrorAction SilentlyContinue -WarningAction SilentlyContinue

    function Get-Headline([string] $Path) {
        [regex]::Match((Get-Content -Raw -LiteralPath $Path), '<h1>(.*?)</h1>').Groups[1].Value
    }
}

Describe 'Export-OutboundChatReport' {
    BeforeEach {
        $script:path = Join-Path $TestDrive "$([guid]::NewGuid()).html"
    }

    It 'writes a report about results, and nothing to the pipeline' {
        $results | Export-OutboundChatReport $path | Should -BeNullOrEmpty
        Get-Headline $path | Should -Be '3 of 4 chats were started in a rehearsal'
        Get-Content -Raw $path | Should -BeLike '*Destination without country*'
        Export-OutboundChatReport $path -InputObject $results
        Get-Headline $path | Should -Be '3 of 4 chats were started in a rehearsal'
    }

    It 'returns the file with -PassThru' {
        $file = $results | Export-OutboundChatReport -Path $path -PassThru
        $file | Should -BeOfType System.IO.FileInfo
        $file.FullName | Should -Be $path
    }

    It 'writes a report about a run in the same pipeline' {
        '+12065550109' | Start-OutboundChatContact @send -OutVariable sent -InformationAction Ignore | Export-OutboundChatReport $path
        $sent | Should -HaveCount 1
        Get-Headline $path | Should -Be '1 of 1 chat was started in a rehearsal'
    }

    It 'writes a report about a journal' {
        Export-OutboundChatReport $path -JournalPath $journal
        Get-Headline $path | Should -Be '3 of 4 chats were started in a rehearsal'
        Get-Content -Raw $path | Should -BeLike '*, completed*'
        Get-Content -Raw $path | Should -Not -BeLike '*id="countries"*'
    }

    It 'writes a report about the journal of a run in progress' {
        $lines = Get-Content $journal
        $short = Join-Path $TestDrive 'short.jsonl'
        Set-Content $short $lines[0..($lines.Count - 2)]
        Export-OutboundChatReport $path -JournalPath $short
        Get-Headline $path | Should -Be '3 chats were started so far in a rehearsal'
        Get-Content -Raw $path | Should -BeLike '*In progress*'
    }

    It 'accepts copies of results from <from>' -TestCases @(
        @{ from = 'a file'; reason = 'Destination without country' }
        @{ from = 'a job'; reason = 'Row invalid' }
    ) {
        # A job returns copies that are less deep than those of Export-Clixml.
        $depth = $from -eq 'a job' ? 1 : 2
        $results | ForEach-Object { [System.Management.Automation.PSSerializer]::Serialize($_, $depth) } |
            ForEach-Object { [System.Management.Automation.PSSerializer]::Deserialize($_) } | Export-OutboundChatReport $path
        Get-Headline $path | Should -Be '3 of 4 chats were started in a rehearsal'
        $text = Get-Content -Raw $path
        $text | Should -BeLike "*$reason*"
        $text | Should -BeLike '*United Kingdom*'
        $text | Should -BeLike '*id="time"*'
        $text | Should -BeLike '*Median*'
    }

    It 'says that there were no rows: <what>' -TestCases @(
        @{ what = 'no results'; rows = @() }
        @{ what = 'null'; rows = $null }
    ) {
        $rows | Export-OutboundChatReport $path
        Get-Headline $path | Should -Be 'No rows, no chats'
    }

    It 'accepts brackets, drives and the home folder in its path' {
        $null = New-PSDrive -Name Reports -PSProvider FileSystem -Root $TestDrive
        $before = (Get-PSProvider FileSystem).Home
        try {
            (Get-PSProvider FileSystem).Home = "$TestDrive"
            foreach ($given in 'Reports:/drive.html', '~/home.html', (Join-Path $TestDrive '[1].html')) {
                $results | Export-OutboundChatReport $given
            }
        }
        finally {
            (Get-PSProvider FileSystem).Home = $before
            Remove-PSDrive Reports
        }

        'drive.html', 'home.html', '[1].html' | ForEach-Object { Join-Path $TestDrive $_ } |
            Where-Object { -not (Test-Path -LiteralPath $_) } | Should -BeNullOrEmpty
    }

    It 'writes nothing with -WhatIf' {
        $results | Export-OutboundChatReport $path -WhatIf
        $path | Should -Not -Exist
    }

    It 'leaves an existing file with -NoClobber' {
        Set-Content $path 'before'
        { $results | Export-OutboundChatReport $path -NoClobber } | Should -Throw -ErrorId "ReportExists$suffix"
        Get-Content $path | Should -Be 'before'
    }

    It 'has one error if <what>' -TestCases @(
        @{ what = 'the folder does not exist'; name = 'no/report.html'; id = 'ReportFolderMissing' }
        @{ what = 'the path is a folder'; name = ''; id = 'ReportIsFolder' }
    ) {
        # Nothing is sent before the error.
        $sent = [System.Collections.Generic.List[object]]::new()
        { $results | ForEach-Object { $sent.Add($_); $_ } | Export-OutboundChatReport (Join-Path $TestDrive $name) } |
            Should -Throw -ErrorId "$id$suffix"
        $sent | Should -BeNullOrEmpty
    }

    It 'accepts only results, not <what>' -TestCases @(
        @{ what = 'files'; item = { Get-Item $path } }
        @{ what = 'rows of a journal'; item = { Get-OutboundChatJournal $journal | Select-Object -First 1 } }
        @{ what = 'rows with a status'; item = { [pscustomobject]@{ Status = 'Started'; Phone = '+12065550101' } } }
    ) {
        Set-Content $path 'before'
        $caught = { $results[0], (& $item) | Export-OutboundChatReport $path } |
            Should -Throw -ErrorId "ResultUnknown$suffix" -PassThru
        $caught.Exception.Message | Should -BeLike 'Item 2 *'
        Get-Content $path | Should -Be 'before'
    }

    It 'reports a file that is not a journal' {
        Set-Content $path 'before'
        { Export-OutboundChatReport $path -JournalPath $path } | Should -Throw -ErrorId "JournalForeign$suffix"
        Get-Content $path | Should -Be 'before'
    }
}
