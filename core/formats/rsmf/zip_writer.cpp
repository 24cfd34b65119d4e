#include "core/formats/rsmf/zip_writer.h"

#include <QtCore/QtEndian>

#include <zlib.h>

namespace muniment::formats::rsmf {
namespace {

constexpr qint64 kLocalHeader = 30;
constexpr qint64 kListEntry = 46;
constexpr quint16 kFirstDay = 0x0021; ///< 1 January 1980

void put16(QByteArray& out, quint16 value) {
  out.resize(out.size() + 2);
  qToLittleEndian(value, out.data() + out.size() - 2);
}

void put32(QByteArray& out, quint32 value) {
  out.resize(out.size() + 4);
  qToLittleEndian(value, out.data() + out.size() - 4);
}

/// The fields that a member's own header and the list have in common, from the version needed to the length of extra
/// fields.
void putCommon(QByteArray& out, quint32 checksum, quint32 size, const QByteArray& name) {
  put16(out, 10);
  put16(out, 0); // no flags
  put16(out, 0); // stored
  put16(out, 0);
  put16(out, kFirstDay);
  put32(out, checksum);
  put32(out, size);
  put32(out, size);
  put16(out, static_cast<quint16>(name.size()));
  put16(out, 0);
}

} // namespace

Result<void> ZipWriter::begin(const QByteArray& name, qint64 size, quint32 checksum) {
  Member member{name, static_cast<quint32>(size), checksum, static_cast<quint32>(m_written)};
  QByteArray header;
  put32(header, 0x04034b50);
  putCommon(header, checksum, member.size, name);
  header += name;
  m_members.push_back(std::move(member));
  return take(header);
}

Result<void> ZipWriter::take(QByteArrayView piece) {
  m_written += piece.size();
  return m_out.take(piece);
}

Result<void> ZipWriter::finish() {
  const auto start = static_cast<quint32>(m_written);
  QByteArray list;
  for (const Member& each : m_members) {
    put32(list, 0x02014b50);
    put16(list, 20);
    putCommon(list, each.checksum, each.size, each.name);
    put16(list, 0); // no comment
    put16(list, 0);
    put16(list, 0);
    put32(list, 0);
    put32(list, each.offset);
    list += each.name;
  }
  const auto size = static_cast<quint32>(list.size());
  put32(list, 0x06054b50);
  put16(list, 0);
  put16(list, 0);
  put16(list, static_cast<quint16>(m_members.size()));
  put16(list, static_cast<quint16>(m_members.size()));
  put32(list, size);
  put32(list, start);
  put16(list, 0);
  return take(list);
}

quint32 ZipWriter::checksum(quint32 before, QByteArrayView piece) {
  return static_cast<quint32>(
      crc32_z(before, reinterpret_cast<const Bytef*>(piece.data()), static_cast<z_size_t>(piece.size())));
}

qint64 ZipWriter::overhead(const QByteArray& name) { return kLocalHeader + kListEntry + 2 * name.size(); }

} // namespace muniment::formats::rsmf
