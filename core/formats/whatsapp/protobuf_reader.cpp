#include "core/formats/whatsapp/protobuf_reader.h"

namespace muniment::formats::whatsapp {

bool ProtobufReader::readVarint(std::uint64_t& value) {
  value = 0;
  for (unsigned shift = 0; shift < 64 && !m_rest.isEmpty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(m_rest.front());
    m_rest = m_rest.sliced(1);
    value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if (!(byte & 0x80U))
      return true;
  }
  return false;
}

bool ProtobufReader::readFixed(int size, std::uint64_t& value) {
  if (m_rest.size() < size)
    return false;
  value = 0;
  for (int i = size; i-- > 0;)
    value = (value << 8) | static_cast<unsigned char>(m_rest[i]);
  m_rest = m_rest.sliced(size);
  return true;
}

bool ProtobufReader::readBody(unsigned wire, ProtobufField& into) {
  std::uint64_t length = 0;
  switch (wire) {
  case 0:
    return readVarint(into.value);
  case 1:
    return readFixed(8, into.value);
  case 5:
    return readFixed(4, into.value);
  case 2:
    if (!readVarint(length) || length > static_cast<std::uint64_t>(m_rest.size()))
      return false;
    into.bytes = m_rest.first(static_cast<qsizetype>(length));
    into.hasBytes = true;
    m_rest = m_rest.sliced(static_cast<qsizetype>(length));
    return true;
  default: // groups are obsolete and appear in none of these messages
    return false;
  }
}

bool ProtobufReader::next(ProtobufField& into) {
  if (m_rest.isEmpty() || m_isDamaged)
    return false;
  into = {};
  std::uint64_t tag = 0;
  m_isDamaged = !readVarint(tag) || tag < 8 || !readBody(static_cast<unsigned>(tag & 7U), into);
  into.number = tag >> 3U;
  return !m_isDamaged;
}

} // namespace muniment::formats::whatsapp
