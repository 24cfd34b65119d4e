#include "ui/kit/theme.h"

#include "ui/kit/style.h"

#include <QtGui/QFontDatabase>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <cmath>

namespace muniment::ui {
namespace {

double luminance(const QColor& colour) {
  const auto linear = [](double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

Theme Theme::light() {
  Theme t;
  t.mode = Light;
  t.window = QColor(0xF2F4F4), t.surface = QColor(0xFFFFFF), t.sunken = QColor(0xF8F9F9), t.raised = QColor(0xFFFFFF);
  t.chat = QColor(0xEDF1F1), t.bubbleIn = QColor(0xFFFFFF), t.bubbleOut = QColor(0xD9ECEA);
  t.hover = QColor(0xEBEEEE), t.chip = QColor(0xE9EDED), t.line = QColor(0xE0E4E5), t.lineStrong = QColor(0xC6CDCF);
  t.control = QColor(0x7F8B8E), t.text1 = QColor(0x182022), t.text2 = QColor(0x465255), t.text3 = QColor(0x5E6A6D);
  t.onAccent = QColor(0xFFFFFF), t.accentFill = QColor(0x0A5F62), t.accentFillHover = QColor(0x084C4F);
  t.accentText = QColor(0x0A5F62), t.selected = QColor(0xE0EFEE), t.band = QColor(0xEAF4F3);
  t.accentLine = QColor(0x94C2C0), t.bar = QColor(0xB9C4C6), t.scrim = QColor(0x14, 0x1C, 0x1E, 97);
  t.done = {QColor(0x256536), QColor(0xE4F1E6)};
  t.held = {QColor(0x4547A6), QColor(0xE9E9F8)};
  t.due = {QColor(0x7E4C00), QColor(0xFAEFD9)};
  t.conflict = {QColor(0x8F2E6C), QColor(0xF8E8F2)};
  t.failed = {QColor(0xAE231B), QColor(0xFCEAE8)};
  t.senders = {QColor(0x2B5C9E), QColor(0x84490F), QColor(0x75397A), QColor(0x0A5F62)};
  return t;
}

Theme Theme::dark() {
  Theme t;
  t.mode = Dark;
  t.window = QColor(0x141719), t.surface = QColor(0x1B1F21), t.sunken = QColor(0x181B1D), t.raised = QColor(0x24292C);
  t.chat = QColor(0x15191B), t.bubbleIn = QColor(0x24292C), t.bubbleOut = QColor(0x173D3E);
  t.hover = QColor(0x262C2F), t.chip = QColor(0x2A3033), t.line = QColor(0x2D3336), t.lineStrong = QColor(0x444D51);
  t.control = QColor(0x7A868A), t.text1 = QColor(0xE6EAEA), t.text2 = QColor(0xB4BDBF), t.text3 = QColor(0x939EA1);
  t.onAccent = QColor(0xFFFFFF), t.accentFill = QColor(0x1E7A7A), t.accentFillHover = QColor(0x196D6D);
  t.accentText = QColor(0x6CC7C3), t.selected = QColor(0x173A3B), t.band = QColor(0x182C2E);
  t.accentLine = QColor(0x2F6C6C), t.bar = QColor(0x4B5659), t.scrim = QColor(0, 0, 0, 140);
  t.done = {QColor(0x86CF97), QColor(0x1A3522)};
  t.held = {QColor(0xB1B4F5), QColor(0x282A4E)};
  t.due = {QColor(0xEBBE6B), QColor(0x3B2D11)};
  t.conflict = {QColor(0xEBA0CF), QColor(0x42203A)};
  t.failed = {QColor(0xFF9C92), QColor(0x4A1F1C)};
  t.senders = {QColor(0x92B9F2), QColor(0xE0B07C), QColor(0xD7A3DB), QColor(0x6CC7C3)};
  return t;
}

Theme Theme::of(const QPalette& palette) {
  return palette.color(QPalette::Window).lightness() < 128 ? dark() : light();
}

Theme Theme::of(const QWidget* widget) { return of(widget ? widget->palette() : QApplication::palette()); }

QPalette Theme::palette() const {
  QPalette p;
  p.setColor(QPalette::Window, window);
  p.setColor(QPalette::WindowText, text1);
  p.setColor(QPalette::Base, surface);
  p.setColor(QPalette::AlternateBase, sunken);
  p.setColor(QPalette::Text, text1);
  p.setColor(QPalette::PlaceholderText, text3);
  p.setColor(QPalette::Button, surface);
  p.setColor(QPalette::ButtonText, text1);
  p.setColor(QPalette::BrightText, onAccent);
  p.setColor(QPalette::ToolTipBase, raised);
  p.setColor(QPalette::ToolTipText, text1);
  p.setColor(QPalette::Highlight, accentFill);
  p.setColor(QPalette::HighlightedText, onAccent);
  p.setColor(QPalette::Link, accentText);
  p.setColor(QPalette::LinkVisited, accentText);
  p.setColor(QPalette::Light, surface);
  p.setColor(QPalette::Midlight, hover);
  p.setColor(QPalette::Mid, lineStrong);
  p.setColor(QPalette::Dark, control);
  p.setColor(QPalette::Shadow, mode == Dark ? QColor(0, 0, 0) : text2);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    p.setColor(QPalette::Disabled, role, text3);
  p.setColor(QPalette::Disabled, QPalette::Base, chip);
  p.setColor(QPalette::Disabled, QPalette::Button, chip);
  return p;
}

Theme::Pair Theme::tone(Tone tone) const {
  switch (tone) {
  case Tone::Done:
    return done;
  case Tone::Held:
    return held;
  case Tone::Due:
    return due;
  case Tone::Conflict:
    return conflict;
  case Tone::Failed:
    return failed;
  case Tone::Accent:
    return {accentText, selected};
  case Tone::Neutral:
    break;
  }
  return {text2, chip};
}

void applyTheme(QApplication& application, Theme::Mode mode) {
  const Theme theme = Theme::forMode(mode);
  application.setStyle(new MunimentStyle);
  application.setPalette(theme.palette());
  QFont font = application.font();
  // Figures must align in columns: Qt 6.4 cannot ask a font for it, and those of Noto Sans do by themselves.
  if (QFontDatabase::hasFamily(QStringLiteral("Noto Sans")))
    font.setFamilies({QStringLiteral("Noto Sans"), font.family()});
  font.setPixelSize(13);
  font.setWeight(QFont::Normal);
  application.setFont(font);
  QToolTip::setPalette(theme.palette());
  QToolTip::setFont(textFont(12));
}

double contrast(const QColor& one, const QColor& other) {
  const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
  return (light + 0.05) / (dark + 0.05);
}

QFont textFont(int pixels, int weight) {
  QFont font = QApplication::font();
  font.setPixelSize(pixels);
  font.setWeight(static_cast<QFont::Weight>(weight));
  return font;
}

QFont monoFont(int pixels) {
  QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  font.setPixelSize(pixels);
  return font;
}

} // namespace muniment::ui
