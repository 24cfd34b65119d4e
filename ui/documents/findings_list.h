#pragma once

#include "core/formats/edi/finding.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace muniment::ui {

/// What a person should know about a document, in plain sentences: how grave, what, who can put it right, and where.
class FindingsList final : public QWidget {
  Q_OBJECT

 public:
  explicit FindingsList(QWidget* parent = nullptr);

  /// The first `most` of them; the rest by a link.
  void setFindings(const std::vector<formats::edi::Finding>& findings, std::size_t most);

 Q_SIGNALS:
  void placeChosen(const muniment::formats::edi::Place& place);
  void allRequested();

 private:
  void addFinding(const formats::edi::Finding& finding, QVBoxLayout& column);

  QWidget* m_body = nullptr;
};

} // namespace muniment::ui
