#pragma once

#include <QtCore/QByteArray>

#include <span>
#include <vector>

namespace muniment::ui {

/// Makes speech faster or slower and leaves its pitch: pieces of the sound are laid over each other where their waves
/// meet (overlap-add with a search for the likest place; Verhelst and Roelands, 1993). Samples as in `SoundOutput`.
class Tempo final {
 public:
  explicit Tempo(double speed) : m_speed(speed) {}

  /// What is ready after these samples; at 1, they themselves.
  [[nodiscard]] QByteArray feed(QByteArrayView samples);
  /// The rest.
  [[nodiscard]] QByteArray finish();

 private:
  [[nodiscard]] std::size_t likest() const;
  void lay(std::vector<std::int16_t>& target);

  double m_speed;
  double m_part = 0;                ///< of a sample that was not left out yet
  std::vector<std::int16_t> m_left; ///< samples that wait, both sides
  std::vector<std::int16_t> m_end;  ///< of the last piece, to be laid over
};

} // namespace muniment::ui
