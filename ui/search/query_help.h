#pragma once

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace muniment::ui {

/// The language of search in examples; choosing one adds it to the query.
class QueryHelp final : public QWidget {
  Q_OBJECT

 public:
  explicit QueryHelp(QWidget* parent);

 Q_SIGNALS:
  void chosen(const QString& example);

 private:
  void addGroup(QVBoxLayout* column, const QString& title,
                std::initializer_list<std::pair<const char*, QString>> examples);
};

} // namespace muniment::ui
