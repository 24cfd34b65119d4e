#pragma once

#include "ui/imports/imports_desk.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// What was imported, the newest first, a page at a time.
class ImportsModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Imported, Chat, File, Messages, ColumnCount };

  /// The desk must outlive the model. Of one conversation, or of all.
  ImportsModel(ImportsDesk& desk, const std::optional<ConversationId>& conversation, QObject* parent)
      : QAbstractTableModel(parent), m_desk(&desk), m_conversation(conversation) {}

  void refresh();
  [[nodiscard]] const workspace::ImportLine& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
  /// -1 where it is not among those loaded.
  [[nodiscard]] int rowOf(const SourceId& source) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  void load(bool fromStart);
  void take(const std::vector<workspace::ImportLine>& lines, bool fromStart);
  [[nodiscard]] static QString cell(const workspace::ImportLine& line, int column);

  ImportsDesk* m_desk;
  std::optional<ConversationId> m_conversation;
  std::vector<workspace::ImportLine> m_lines;
  int m_generation = 0;
  bool m_hasMore = false;
  bool m_isLoading = false;
};

} // namespace muniment::ui
