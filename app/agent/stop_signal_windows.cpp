#include "app/agent/stop_signal.h"

#include <windows.h>

#include <string>

namespace muniment::agent {
namespace {

/// The handler is given nothing but the kind of event, so it finds the event by a name that only this process has.
std::wstring eventName() { return L"Local\\muniment-stop-" + std::to_wstring(GetCurrentProcessId()); }

/// WinSW stops a service by Ctrl+C. The system ends the process once the handler of a closed console returns.
BOOL WINAPI stopAsked(DWORD kind) {
  const HANDLE event = OpenEventW(EVENT_MODIFY_STATE, FALSE, eventName().c_str());
  if (!event)
    return FALSE;
  SetEvent(event);
  CloseHandle(event);
  if (kind == CTRL_CLOSE_EVENT || kind == CTRL_SHUTDOWN_EVENT)
    Sleep(INFINITE);
  return TRUE;
}

} // namespace

StopSignal::StopSignal() : m_event(CreateEventW(nullptr, TRUE, FALSE, eventName().c_str())) {
  SetConsoleCtrlHandler(&stopAsked, TRUE);
}

StopSignal::~StopSignal() {
  SetConsoleCtrlHandler(&stopAsked, FALSE);
  if (m_event)
    CloseHandle(m_event);
}

void StopSignal::wait() const {
  if (m_event)
    WaitForSingleObject(m_event, INFINITE);
}

} // namespace muniment::agent
