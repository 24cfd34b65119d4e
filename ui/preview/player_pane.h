#pragma once

#include "ui/preview/player.h"

#include <QtWidgets/QWidget>

class QToolButton;

namespace muniment::ui {

class FrameSurface;
class PlainLabel;
class WaveBar;

/// A recording or a film: its pictures, its wave, what plays and how fast, and what people wrote down of it.
class PlayerPane final : public QWidget {
  Q_OBJECT

 public:
  explicit PlayerPane(QWidget* parent);

  void setSession(std::shared_ptr<PreviewSession> session, const Player::Media& media);
  void clear();
  /// What it says, as reviewers wrote it down, with who and when.
  void setWords(const QString& words);
  [[nodiscard]] Player* player() const { return m_player; }
  /// That nothing can be heard here.
  [[nodiscard]] static QString silentWords();
  [[nodiscard]] static QString speedText(double speed);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  [[nodiscard]] QWidget* makeBar();
  void showState();
  void restyle();

  Player* m_player;
  FrameSurface* m_surface;
  QWidget* m_mark; ///< in the place of pictures
  PlainLabel* m_words;
  WaveBar* m_position;
  QToolButton* m_play;
  QToolButton* m_speed;
  PlainLabel* m_time;
  PlainLabel* m_silent;
  bool m_wasPlaying = false;
};

} // namespace muniment::ui
