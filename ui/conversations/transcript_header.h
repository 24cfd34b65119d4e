#pragma once

#include "ui/conversations/conversation_queries.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLineEdit;
class QToolButton;

namespace muniment::ui {

class ElidedLabel;
class PlainLabel;

/// The head of a transcript: what it is, the search within it, and the way to a day.
class TranscriptHeader final : public QWidget {
  Q_OBJECT

 public:
  explicit TranscriptHeader(QWidget* parent = nullptr);

  void setConversation(const ConversationSummary& conversation);
  void focusSearch();
  /// `current` from 0; -1 where no hit is shown.
  void setHits(std::int64_t current, std::int64_t count);
  /// Instead of the hits: that the search did not work. Stays until the next one.
  void setSearchFailed();
  /// Where in the query an error is.
  void selectInQuery(qsizetype place);
  void openCalendar();
  [[nodiscard]] QString query() const;

 Q_SIGNALS:
  void queryChanged(const QString& query);
  void stepRequested(bool forward);
  void dayRequested(QDate day);
  void searchLeft();
  void helpRequested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QToolButton* makeButton(int icon, const QString& name, const QString& objectName);

  ElidedLabel* m_title;
  PlainLabel* m_counts;
  QLineEdit* m_search;
  PlainLabel* m_hits;
  QToolButton* m_previous;
  QToolButton* m_next;
  QToolButton* m_day;
  QToolButton* m_help;
  QTimer m_typing;
  QDate m_lastDay;
};

} // namespace muniment::ui
