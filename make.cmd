@echo off
rem The Makefile's commands for Windows: make run, make test, make check.
setlocal
cd /d "%~dp0"
set "BIN=.venv\Scripts"
if /i "%~1"=="run" goto run
if /i "%~1"=="test" goto test
if /i "%~1"=="check" goto check
echo Say what to do: make run, make test or make check.
exit /b 2

:run
call :ready requirements.txt || exit /b 1
"%BIN%\python" -m streamlit run app.py
exit /b %errorlevel%

:test
call :ready requirements-dev.txt || exit /b 1
"%BIN%\python" -m pytest -m "not browser" --numprocesses auto --dist loadfile || exit /b 1
"%BIN%\python" -m pytest -m browser --numprocesses 2 --dist loadfile
exit /b %errorlevel%

:check
call :ready requirements-dev.txt || exit /b 1
"%BIN%\ruff" format --check . || exit /b 1
"%BIN%\ruff" check . || exit /b 1
"%BIN%\mypy" || exit /b 1
"%BIN%\lint-imports" || exit /b 1
"%BIN%\codespell" || exit /b 1
goto test

rem Sets up .venv for the named requirements, unless they are the ones set up last.
:ready
if exist "%BIN%\python.exe" goto install
set "NEW_ENOUGH=import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))"
py -3 -c "%NEW_ENOUGH%" 2>nul && py -3 -m venv .venv && goto install
python -c "%NEW_ENOUGH%" 2>nul && python -m venv .venv && goto install
echo Policy Monitor needs Python 3.11 or newer, and none was found.
echo Install it from https://www.python.org/downloads and try again.
exit /b 1

:install
copy /b /y requirements.txt + constraints.txt + %~1 ".venv\wanted" >nul
fc /b ".venv\wanted" ".venv\ready-%~1" >nul 2>nul && exit /b 0
echo Setting up .venv. This takes a minute or two, and is needed only now.
"%BIN%\python" -m pip install --quiet --disable-pip-version-check -r %~1 || exit /b 1
copy /b /y ".venv\wanted" ".venv\ready-%~1" >nul
exit /b 0
