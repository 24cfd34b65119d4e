#include "tests/app/connections/killed_process.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

QByteArray KilledProcess::start() {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s); // no keychain of this computer
  m_process.setProcessEnvironment(environment);
  m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  m_process.start(m_program, m_arguments);
  while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine())
    m_process.waitForReadyRead(200);
  return m_process.readLine().trimmed();
}

void KilledProcess::kill() {
  m_process.kill();
  m_process.waitForFinished();
}

} // namespace muniment::tests
