#pragma once

#include <QtCore/QFile>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

namespace muniment::formats::whatsapp::tests {

/// Makes a small database out of SQL, as a phone would have it.
class PhoneMaker final {
 public:
  /// The path of a new database in which each statement was run.
  [[nodiscard]] QString make(const QStringList& statements) {
    const QString path = m_folder.filePath(QString::number(++m_count) + QStringLiteral(".db"));
    {
      QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), path);
      database.setDatabaseName(path);
      if (!database.open())
        qFatal("no fixture");
      QSqlQuery query(database);
      for (const QString& statement : statements)
        if (!query.exec(statement))
          qFatal("fixture: %s", qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(path);
    return path;
  }
  [[nodiscard]] static QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

 private:
  QTemporaryDir m_folder;
  int m_count = 0;
};

} // namespace muniment::formats::whatsapp::tests
