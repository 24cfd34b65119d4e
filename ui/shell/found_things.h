#pragma once

#include "ui/search/message_search.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimer>

namespace muniment::ui {

/// Persons, conversations, cases, records and documents that fit what is typed, as rows of the command palette. One
/// question is under way and at most one waits.
class FoundThings final : public QAbstractListModel {
  Q_OBJECT

 public:
  using Line = workspace::FindThings::Line;

  /// The search must outlive this.
  FoundThings(MessageSearch& search, QObject* parent);

  /// Looks once the person pauses; what no longer fits goes at once.
  void setText(const QString& text);
  [[nodiscard]] const Line& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  void look();
  void take(std::vector<Line> lines);

  MessageSearch* m_search;
  std::vector<Line> m_lines;
  QString m_text;
  QTimer m_typing;
  bool m_isRunning = false;
};

} // namespace muniment::ui
