#pragma once

#include "core/base/byte_sink.h"

#include <vector>

namespace muniment::formats::rsmf {

/// Writes a zip whose bytes depend on nothing but names and contents: stored, all times the first of the format, sizes
/// and checksums before the bytes so that every reader can stream it.
class ZipWriter final : public ByteSink {
 public:
  /// What one zip of this kind can hold.
  static constexpr qint64 kLargest = 0xffff'ffff;
  static constexpr std::size_t kMostMembers = 0xffff;

  explicit ZipWriter(ByteSink& out) : m_out(out) {}
  /// `name` is plain ASCII. The bytes of the member follow by `take`.
  [[nodiscard]] Result<void> begin(const QByteArray& name, qint64 size, quint32 checksum);
  [[nodiscard]] Result<void> take(QByteArrayView piece) override;
  /// After the last member: the list of them.
  [[nodiscard]] Result<void> finish();

  /// CRC-32 of what came before and `piece`; starts from 0.
  [[nodiscard]] static quint32 checksum(quint32 before, QByteArrayView piece);
  /// What a member adds to the size of the zip beside its bytes.
  [[nodiscard]] static qint64 overhead(const QByteArray& name);
  static constexpr qint64 kEnd = 22;

 private:
  struct Member final {
    QByteArray name;
    quint32 size = 0;
    quint32 checksum = 0;
    quint32 offset = 0;
  };
  ByteSink& m_out;
  std::vector<Member> m_members;
  qint64 m_written = 0;
};

} // namespace muniment::formats::rsmf
