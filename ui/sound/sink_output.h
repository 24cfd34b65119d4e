#pragma once

#include "ui/sound/sound_output.h"

#include <QtCore/QPointer>

class QAudioDevice;
class QAudioSink;
class QIODevice;

namespace muniment::ui {

/// A device of this computer.
class SinkOutput final : public SoundOutput {
 public:
  explicit SinkOutput(const QAudioDevice& device);
  ~SinkOutput() override;

  [[nodiscard]] bool start() override;
  void stop() override;
  [[nodiscard]] qsizetype room() const override;
  void write(QByteArrayView samples) override;
  [[nodiscard]] std::int64_t heard() const override;

 private:
  std::unique_ptr<QAudioSink> m_sink;
  QPointer<QIODevice> m_input; ///< of the sink, while it runs
  qsizetype m_written = 0;
};

} // namespace muniment::ui
