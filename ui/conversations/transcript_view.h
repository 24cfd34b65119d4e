#pragma once

#include "ui/conversations/transcript_geometry.h"
#include "ui/conversations/transcript_selection.h"

#include <QtCore/QBasicTimer>
#include <QtWidgets/QAbstractScrollArea>

#include <functional>

class QMenu;

namespace muniment::ui {

class PictureCache;
class VoicePlayer;

/// A conversation as people know it. Asks its rows for what it is about to show and paints what there is.
class TranscriptView final : public QAbstractScrollArea {
  Q_OBJECT

 public:
  using Range = std::pair<qsizetype, qsizetype>; ///< start and length
  using HitRanges = std::function<std::vector<Range>(const QString& text)>;

  explicit TranscriptView(QWidget* parent = nullptr);

  /// The rows stay their owner's and must outlive the view or be replaced by null before.
  void setRows(TranscriptRows* rows);
  void setPeople(const TranscriptPeople& people);
  /// What a search found within a text; nothing without one.
  void setHitRanges(HitRanges ranges);
  void setCurrentHit(std::int64_t position);
  /// Outlives the view; without one, pictures stay placeholders.
  void setPictures(PictureCache* pictures);
  /// Outlives the view; without one, voice notes are not played here.
  void setVoices(VoicePlayer* voices);

  /// The row at this share of the free height: 0 top, 1 bottom.
  void scrollTo(std::int64_t position, double share = 0);
  void scrollToEnd();
  void scrollByPixels(int pixels);

  /// -1 without one.
  [[nodiscard]] std::int64_t current() const { return m_current; }
  void setCurrent(std::int64_t position);
  [[nodiscard]] const TranscriptSelection& selection() const { return m_selection; }
  void select(std::int64_t first, std::int64_t last);
  void clearSelection();
  /// How many rows before and after each selected stretch go along with it.
  void setContext(int rows);
  [[nodiscard]] int context() const { return m_context; }
  /// What is selected and what goes along with it.
  [[nodiscard]] const TranscriptSelection& widened() const { return m_widened; }
  [[nodiscard]] const TranscriptGeometry& geometryOfRows() const { return m_geometry; }
  /// Rows that were painted as placeholders since the last call.
  [[nodiscard]] std::int64_t takePlaceholdersPainted() { return std::exchange(m_placeholders, 0); }
  /// To the row behind the current one, as the arrow key does.
  void moveOn() { moveCurrent(m_current + 1, {}); }
  /// Shows messages as packages will.
  void setAsProduced(bool on);
  [[nodiscard]] bool isAsProduced() const { return m_geometry.isAsProduced(); }
  /// Escape leaves the past where nothing is selected.
  void setPast(bool on) { m_isPast = on; }
  /// Messages can be answered and reacted to.
  void setAnswerable(bool on) { m_isAnswerable = on; }
  void setOffersOptIn(bool on) { m_offersOptIn = on; }
  /// Digits, Enter and Backspace answer questions about the message while this is on.
  void setTagging(bool on) { m_isTagging = on; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {320, 160}; }

 Q_SIGNALS:
  void currentChanged(qlonglong position);
  void selectionChanged();
  void moved();
  void searchRequested();
  void nextHitRequested(bool forward);
  void nextConflictRequested(bool forward);
  void dayRequested();
  void noteRequested();
  void helpRequested();
  void answerRequested(qlonglong position);
  void optInRequested(qlonglong position);
  /// An empty emoji takes the reaction back.
  void reactRequested(qlonglong position, const QString& emoji);
  void fileRequested(qlonglong position);
  /// The file of this message is to be looked at.
  void openRequested(qlonglong position);
  /// Play the voice note of this message, or pause.
  void playRequested(qlonglong position);
  /// Play it from this share of its length on.
  void playFromRequested(qlonglong position, double share);
  void copyRequested();
  void declareRequested();
  void holdRequested();
  void caseRequested();
  void tagRequested();
  void exportRequested();
  void redactRequested();
  /// Show redactions as boxes, or no longer.
  void boxesRequested();
  /// Show the conversation as it stood, or come back.
  void pastRequested();
  void pastLeft();
  void digitPressed(int digit);
  void answerDone();
  void answerUndone();

 protected:
  bool viewportEvent(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void timerEvent(QTimerEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void refreshLayout();
  void updateBar();
  void moveBar(int action);
  void takeLoaded(std::int64_t first, std::int64_t last);
  void takeCount();
  void moveCurrent(std::int64_t position, Qt::KeyboardModifiers modifiers);
  void movePage(bool down, Qt::KeyboardModifiers modifiers);
  void toggle(std::int64_t position);
  void dragTo(int y);
  void widen();
  void wantPictures();
  [[nodiscard]] std::int64_t fileLinkAt(QPoint at) const;
  [[nodiscard]] bool hasFile(std::int64_t position) const;
  [[nodiscard]] bool hasVoice(std::int64_t position) const;
  /// A press on the button or the wave of a voice note.
  bool pressVoice(std::int64_t position, QPoint at);
  bool playByKey(const QKeyEvent& event);
  [[nodiscard]] bool pressLetter(const QString& text);
  void addReplies(QMenu& menu);
  void openReactions();
  bool answerByKey(const QKeyEvent& event);
  bool pressKey(const QKeyEvent& event);
  bool moveByKey(const QKeyEvent& event);
  void setSelection(TranscriptSelection selection);
  void announceCurrent();
  [[nodiscard]] QList<QTextLayout::FormatRange> hitsOf(const Message& message, const Theme& theme) const;

  TranscriptGeometry m_geometry;
  TranscriptRows* m_rows = nullptr;
  TranscriptSelection m_selection;
  TranscriptSelection m_widened;
  int m_context = 0;
  PictureCache* m_pictures = nullptr;
  VoicePlayer* m_voices = nullptr;
  HitRanges m_hitRanges;
  std::int64_t m_current = -1;
  std::int64_t m_from = -1; ///< where a range began
  std::int64_t m_hovered = -1;
  std::int64_t m_currentHit = -1;
  std::int64_t m_placeholders = 0;
  int m_barValue = 0;
  int m_wheelRest = 0;
  bool m_dragging = false;
  bool m_isTagging = false;
  bool m_isPast = false;
  bool m_isAnswerable = false;
  bool m_offersOptIn = false;
  int m_dragY = 0;
  QBasicTimer m_dragTimer;
};

} // namespace muniment::ui
