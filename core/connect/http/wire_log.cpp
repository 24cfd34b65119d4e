#include "core/connect/http/wire_log.h"

#include <QtCore/QLoggingCategory>

namespace muniment::connect {
namespace {

Q_LOGGING_CATEGORY(lcWire, "muniment.wire", QtInfoMsg)

} // namespace

void CategoryWireLog::note(const WireNote& note) {
  qCInfo(lcWire).noquote().nospace() << note.connection << ' ' << note.method << ' ' << note.host << note.address << ' '
                                     << (note.status != 0 ? QString::number(note.status) : note.error) << ' '
                                     << note.milliseconds << " ms, " << note.sent << " bytes out, " << note.received
                                     << " bytes in";
}

} // namespace muniment::connect
