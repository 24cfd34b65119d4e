#include "core/connect/http/one_way_device.h"

namespace muniment::connect {

using namespace Qt::StringLiterals;

OneWayDevice::OneWayDevice(std::unique_ptr<ByteStream> stream, qint64 size, QObject* parent)
    : QIODevice(parent), m_stream(std::move(stream)), m_left(size) {
  open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneWayDevice::readData(char* into, qint64 size) {
  if (m_left == 0)
    return -1;
  auto count = m_stream->read(into, std::min(size, m_left));
  if (count && *count == 0 && size > 0)
    count = failure(ErrorKind::Failed, "http.file_changed"_L1);
  if (count) {
    m_left -= *count;
    return *count;
  }
  m_trouble = std::move(count).error();
  m_left = 0;
  Q_EMIT aboutToClose();
  return -1;
}

} // namespace muniment::connect
