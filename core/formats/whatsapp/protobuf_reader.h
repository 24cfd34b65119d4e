#pragma once

#include <QtCore/QByteArrayView>

#include <cstdint>

namespace muniment::formats::whatsapp {

/// One field of a message in the wire format of protocol buffers; `bytes` points into what is read.
struct ProtobufField final {
  std::uint64_t number = 0;
  std::uint64_t value = 0; ///< of a varint or a fixed number
  QByteArrayView bytes;    ///< of a field with a length
  bool hasBytes = false;
};

/// Walks over the fields of one message. Reads from outside: whatever the bytes are, it stays within them and ends.
class ProtobufReader final {
 public:
  explicit ProtobufReader(QByteArrayView message) : m_rest(message) {}
  /// False at the end or where the bytes stop making sense; `isDamaged` tells which.
  [[nodiscard]] bool next(ProtobufField& into);
  [[nodiscard]] bool isDamaged() const { return m_isDamaged; }

 private:
  [[nodiscard]] bool readVarint(std::uint64_t& value);
  [[nodiscard]] bool readFixed(int size, std::uint64_t& value);
  [[nodiscard]] bool readBody(unsigned wire, ProtobufField& into);

  QByteArrayView m_rest;
  bool m_isDamaged = false;
};

} // namespace muniment::formats::whatsapp
