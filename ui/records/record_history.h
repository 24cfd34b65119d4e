#pragma once

#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/records/record_queries.h"

#include <QtWidgets/QScrollArea>

namespace muniment::ui {

/// Where a record comes from, who declared and changed it when, and what its manifest is.
class RecordHistory final : public QScrollArea {
  Q_OBJECT

 public:
  explicit RecordHistory(QWidget* parent);
  /// Without a conversation: the record has none, or it is not known yet.
  void setRecord(const workspace::RecordByName::Answer& known, const workspace::ConversationById::Answer* conversation,
                 const std::map<QString, QString>& people);
};

} // namespace muniment::ui
