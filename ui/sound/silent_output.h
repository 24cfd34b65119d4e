#pragma once

#include "ui/sound/sound_output.h"

#include <QtCore/QElapsedTimer>

namespace muniment::ui {

/// Takes samples as fast as they would be heard.
class SilentOutput final : public SoundOutput {
 public:
  [[nodiscard]] bool start() override;
  void stop() override { m_timer.invalidate(); }
  [[nodiscard]] qsizetype room() const override;
  void write(QByteArrayView samples) override { m_written += samples.size(); }
  [[nodiscard]] std::int64_t heard() const override;
  [[nodiscard]] bool isSilent() const override { return true; }

 private:
  QElapsedTimer m_timer;
  qsizetype m_written = 0;
};

} // namespace muniment::ui
