#pragma once

#include "core/base/byte_source.h"

#include <QtCore/QIODevice>

namespace muniment::connect {

/// A stream as Qt wants to read it. It cannot be read twice: Qt would send a request again on its own when a
/// connection breaks, and whether a repetition is safe is not for Qt to decide.
class OneWayDevice final : public QIODevice {
 public:
  OneWayDevice(std::unique_ptr<ByteStream> stream, qint64 size, QObject* parent);

  [[nodiscard]] bool isSequential() const override { return true; }
  [[nodiscard]] bool atEnd() const override { return m_left == 0; }
  [[nodiscard]] qint64 bytesAvailable() const override { return m_left; }
  bool seek(qint64) override { return false; }
  bool reset() override { return false; }
  /// Why `aboutToClose` was told before the end.
  [[nodiscard]] const Error& trouble() const { return m_trouble; }

 protected:
  qint64 readData(char* into, qint64 size) override;
  qint64 writeData(const char*, qint64) override { return -1; }

 private:
  std::unique_ptr<ByteStream> m_stream;
  qint64 m_left;
  Error m_trouble;
};

} // namespace muniment::connect
