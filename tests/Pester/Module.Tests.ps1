BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Child.psm1') -Force
    $script:cmdlets = 'Export-OutboundChatReport', 'Export-OutboundChatWorkflow', 'Get-OutboundChatContact', 'Get-OutboundChatJournal',
        'New-ChatEndpoint', 'New-OutboundChatRequest', 'Start-OutboundChatContact', 'Stop-OutboundChatContact',
        'Test-OutboundChatContact'

    # Runs a script in a new session, because assemblies stay loaded.
    function Invoke-NewSession([string] $Script) {
        $text = "`$ErrorActionPreference = 'Stop'; Import-Module '$PSScriptRoot/Shared.psm1'; $Script"
        Invoke-PowerShell -Command $text
    }

    # Changes a copy of the module to version 99.0. An assembly's version is in its Assembly table, after the hash algorithm.
    function ConvertTo-NewerVersion([string] $Path) {
        $manifest = Join-Path $Path 'OutboundChat.psd1'
        (Get-Content -Raw $manifest) -replace "(ModuleVersion\s*= )'[^']*'", "`$1'99.0.0'" | Set-Content $manifest
        $dll = Join-Path $Path 'bin/OutboundChat.Module.dll'
        $bytes = [System.IO.File]::ReadAllBytes($dll)
        $file = [System.Reflection.PortableExecutable.PEReader]::new([System.IO.MemoryStream]::new($bytes))
        $reader = [System.Reflection.Metadata.PEReaderExtensions]::GetMetadataReader($file)
        $row = [System.Reflection.Metadata.Ecma335.MetadataReaderExtensions]::GetTableMetadataOffset($reader, 'Assembly')
        $bytes[$file.PEHeaders.MetadataStartOffset + $row + 4] = 99
        [System.IO.File]::WriteAllBytes($dll, $bytes)
    }

    function Get-LoadedName([string] $Pattern) {
        "[AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.GetName().Name -match '$Pattern' } |
            ForEach-Object { [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext(`$_).Name + ' ' + `$_.GetName().Name }"
    }
}

Describe 'The manifest' {
    It 'is valid' {
        (Test-ModuleManifest (Join-Path $ModulePath 'OutboundChat.psd1')).Version | Should -BeGreaterThan ([version] '0.0')
    }

    It 'lets PowerShell find the cmdlets without importing the module' {
        $found = Get-Module -ListAvailable (Join-Path $ModulePath 'OutboundChat.psd1')
        $found.ExportedCommands.Keys | Sort-Object | Should -Be $cmdlets
        $found.ExportedFunctions.Count + $found.ExportedVariables.Count + $found.ExportedAliases.Count | Should -Be 0
    }
}

Describe 'Importing' {
    AfterAll {
        Remove-Module OutboundChat -ErrorAction Ignore
    }

    It 'exports the cmdlets' {
        Import-Module $ModulePath
        (Get-Command -Module OutboundChat).Name | Sort-Object | Should -Be $cmdlets
    }

    It 'exports them again with -Force' {
        Import-Module $ModulePath -Force
        Import-Module $ModulePath -Force
        (Get-Command -Module OutboundChat).Name | Sort-Object | Should -Be $cmdlets
        '+12065550100' | New-ChatEndpoint | Should -Not -BeNullOrEmpty
    }

    It 'exports them again after the module was removed' {
        Remove-Module OutboundChat
        Get-Command -Module OutboundChat | Should -BeNullOrEmpty
        Import-Module $ModulePath
        (Get-Command -Module OutboundChat).Name | Sort-Object | Should -Be $cmdlets
    }

    It 'works in several runspaces at once' {
        $numbers = 1..4 | ForEach-Object -Parallel {
            Import-Module $using:ModulePath
            New-ChatEndpoint "+1206555010$_"
        } -ThrottleLimit 4
        $numbers | ForEach-Object Address | Sort-Object | Should -Be '+12065550101', '+12065550102', '+12065550103', '+12065550104'
    }

    It 'replaces another version, and warns if the same version comes from another folder' {
        $copy, $newer = 'copy', 'newer' | ForEach-Object { Join-Path $TestDrive "$_/OutboundChat" }
        Copy-Item $ModulePath $copy -Recurse
        Copy-Item $ModulePath $newer -Recurse
        ConvertTo-NewerVersion $newer
        $said = Invoke-NewSession "
            function Show { (Get-Module OutboundChat).ModuleBase; (Get-Command New-ChatEndpoint -All).DLL }
            Import-Module `$ModulePath
            '+12065550100' | Test-OutboundChatContact @Contact -Message Hi | ForEach-Object Destination
            '+12065550101', '+12065550102' | New-ChatEndpoint | ForEach-Object { Import-Module '$newer'; `$_.Address }
            Show
            '+12065550103' | Test-OutboundChatContact @Contact -Message Hi | ForEach-Object Destination
            '+12065550104' | New-ChatEndpoint | ForEach-Object Address
            (Get-Help New-ChatEndpoint).Name
            Import-Module `$ModulePath
            Show
            Import-Module '$copy'
            Show
            (New-ChatEndpoint +12065550105).Address"
        $dll = 'bin/OutboundChat.Module.dll'
        $said[0..2] | Should -Be '+12065550100', '+12065550101', '+12065550102' -Because 'what runs goes on'
        $said[3..7] | Should -Be $newer, (Join-Path $newer $dll), '+12065550103', '+12065550104', 'New-ChatEndpoint'
        $said[8..9] | Should -Be $ModulePath, (Join-Path $ModulePath $dll)
        $said[10] | Should -BeLike "WARNING: *$ModulePath.*$copy*"
        $said[11..13] | Should -Be $copy, (Join-Path $ModulePath $dll), '+12065550105'
    }

    It 'is one error in a restricted language mode, and imports nothing' {
        $said = Invoke-NewSession "
            `$module = `$ModulePath
            `$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'
            try { Import-Module `$module } catch { `"`$_`" }
            `$ErrorActionPreference = 'Continue'
            Import-Module `$module 2>&1 | ForEach-Object { 'again' }
            (Get-Module OutboundChat).Count, (Get-Command -Module OutboundChat).Count"
        $said[0] | Should -BeLike '*ConstrainedLanguage mode*'
        $said[1..9] | Should -Be 0, 0
    }

    It 'loads no AWS or drawing libraries until they are needed' {
        Invoke-NewSession "Import-Module `$ModulePath; $(Get-LoadedName 'AWSSDK|OutboundChat|OxyPlot')" |
            Should -Be 'Default OutboundChat', 'OutboundChat OutboundChat.Module'
    }
}

Describe 'The load context' {
    BeforeAll {
        $script:use = '$null = ''+12065550100'' | New-OutboundChatRequest @Contact'
        $script:loadOther = '[void][Reflection.Assembly]::LoadFrom((Join-Path $ModulePath ''bin/AWSSDK.Core.dll''))'
    }

    It 'keeps the dependencies out of the default context' {
        $loaded = Invoke-NewSession "
            Import-Module `$ModulePath
            $use
            $(Get-LoadedName 'AWSSDK|OutboundChat')"
        $loaded | Should -Contain 'OutboundChat AWSSDK.Core'
        $loaded -match '^Default ' | Should -Be 'Default OutboundChat'
    }

    It 'keeps its own AWSSDK.Core if another module has loaded one before' {
        $loaded = Invoke-NewSession "
            $loadOther
            Import-Module `$ModulePath
            $use
            $(Get-LoadedName 'AWSSDK')"
        $loaded | Sort-Object | Should -Be 'Default AWSSDK.Core', 'OutboundChat AWSSDK.Core'
    }

    It 'does not prevent another module from loading one later' {
        $loaded = Invoke-NewSession "
            Import-Module `$ModulePath
            $use
            $loadOther
            $(Get-LoadedName 'AWSSDK')"
        $loaded | Sort-Object | Should -Be 'Default AWSSDK.Core', 'OutboundChat AWSSDK.Core'
    }
}

Describe 'Completion' {
    BeforeAll {
        Import-Module $ModulePath
    }

    It 'suggests <expected> for <line>' -TestCases @(
        @{ line = 'Start-OutboundChatContact -Channel w'; expected = 'WhatsApp' }
        @{ line = 'Test-OutboundChatContact -Channel '; expected = 'SMS' }
        @{ line = 'Start-OutboundChatContact -Region us-west-'; expected = 'us-west-1' }
        @{ line = 'Start-OutboundChatContact -QuotaAction W'; expected = 'Wait' }
        @{ line = 'New-ChatEndpoint -Address x -Type T'; expected = 'TELEPHONE_NUMBER' }
        @{ line = 'Start-OutboundChatContact -MessageT'; expected = '-MessageTemplate' }
    ) {
        (TabExpansion2 $line $line.Length).CompletionMatches[0].CompletionText | Should -Be $expected
    }
}
