#pragma once

#include <QtCore/QByteArray>

#include <memory>

namespace muniment::ui {

/// Where samples are heard: 48 000 a second, 16 bits, left and right by turns.
class SoundOutput {
 public:
  static constexpr int kRate = 48'000;
  static constexpr int kBytesOfMillisecond = kRate / 1000 * 4;

  SoundOutput() = default;
  Q_DISABLE_COPY_MOVE(SoundOutput)
  virtual ~SoundOutput() = default;

  /// From nothing; false where the device does not want to.
  [[nodiscard]] virtual bool start() = 0;
  /// At once; what was not heard is forgotten.
  virtual void stop() = 0;
  /// Bytes that it takes now.
  [[nodiscard]] virtual qsizetype room() const = 0;
  virtual void write(QByteArrayView samples) = 0;
  /// Milliseconds since it was started.
  [[nodiscard]] virtual std::int64_t heard() const = 0;
  /// Nothing is heard, the time goes by only.
  [[nodiscard]] virtual bool isSilent() const { return false; }

  /// The device that this computer plays on, or one that is silent.
  [[nodiscard]] static std::unique_ptr<SoundOutput> ofThisComputer();
};

} // namespace muniment::ui
