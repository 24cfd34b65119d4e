#pragma once

#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QPalette>

#include <array>

class QApplication;
class QWidget;

namespace muniment::ui {

/// A state of a thing. Colour never says it alone: an icon and a word come with it.
enum class Tone { Neutral, Done, Held, Due, Conflict, Failed, Accent };

/// The colours of one appearance. Contrast of every text pair is at least 4.5 : 1 and is tested.
struct Theme final {
  enum Mode { Light, Dark };
  struct Pair {
    QColor text;
    QColor soft;
  };

  Mode mode = Light;
  QColor window, surface, sunken, raised, chat, bubbleIn, bubbleOut;
  QColor hover, chip, line, lineStrong, control;
  QColor text1, text2, text3, onAccent;
  QColor accentFill, accentFillHover, accentText, selected, band, accentLine, bar;
  QColor scrim;
  Pair done, held, due, conflict, failed;
  std::array<QColor, 4> senders;

  [[nodiscard]] static Theme light();
  [[nodiscard]] static Theme dark();
  [[nodiscard]] static Theme forMode(Mode mode) { return mode == Dark ? dark() : light(); }
  /// The appearance a palette was made for, judged by the lightness of its window colour.
  [[nodiscard]] static Theme of(const QPalette& palette);
  [[nodiscard]] static Theme of(const QWidget* widget);

  [[nodiscard]] QPalette palette() const;
  [[nodiscard]] Pair tone(Tone tone) const;
};

/// Fusion with this project's drawing, palette and font.
void applyTheme(QApplication& application, Theme::Mode mode);

/// WCAG contrast ratio, 1 to 21.
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

/// The application's font at a size in pixels.
[[nodiscard]] QFont textFont(int pixels, int weight = QFont::Normal);
/// For digests and commands.
[[nodiscard]] QFont monoFont(int pixels = 11);

} // namespace muniment::ui
