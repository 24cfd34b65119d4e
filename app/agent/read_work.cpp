#include "app/agent/read_work.h"

#include <QtNetwork/QHostAddress>

#include <iostream>

namespace muniment::agent {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<ReadWork>> ReadWork::open(const std::string& listen, workspace::Workspace& workspace,
                                                 const Clock& clock) {
  std::unique_ptr<ReadWork> work(new ReadWork);
  if (listen.empty())
    return work;
  const QString place = QString::fromStdString(listen);
  const QString address = place.section(u':', 0, -2).remove(u'[').remove(u']');
  bool isPort = false;
  const quint16 port = place.section(u':', -1).toUShort(&isPort);
  if (!isPort || !QHostAddress(address).isLoopback())
    return failure(ErrorKind::Usage, "reading.place_wrong"_L1);
  work->m_office = std::make_unique<reading::ReadOffice>(workspace, clock, reading::ReadOffice::Settings());
  connect::ServerLimits limits;
  limits.largestBody = 0;
  limits.connections = 1024;
  MUNIMENT_TRY_LET(server, connect::HttpServer::listen(address.toLatin1(), port, *work->m_office, limits));
  work->m_server = std::move(server);
  std::cout << "reads on " << address.toStdString() << ':' << work->m_server->port() << '\n' << std::flush;
  return work;
}

ReadWork::~ReadWork() {
  if (m_office)
    m_office->close();
}

} // namespace muniment::agent
