// A program to be killed: DATABASE PREFIX [COUNT] appends numbered commands, for ever or until there are COUNT, and
// prints each number once it is acknowledged.
#include "core/store/writer.h"
#include "tests/support/fake_hook.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <unistd.h>

namespace muniment::tests {
namespace {

Result<int> append(store::Transaction& transaction, const QString& id) {
  for (const QString& half : {QStringLiteral("a"), QStringLiteral("z")})
    MUNIMENT_TRY(transaction.connection().change("INSERT INTO preference (actor, name, value) VALUES (?, ?, ?)",
                                                 {half, id, QString(700, u'x')}));
  transaction.record(draftAbout(id));
  return 1;
}

int run(const QStringList& arguments) {
  FakeHook hook;
  const SystemClock clock;
  store::Writer writer(store::Address::sqlite(arguments.at(1)), hook, clock);
  const QString prefix = arguments.at(2);
  const int count = arguments.value(3, QStringLiteral("2000000000")).toInt();
  for (int next = 0; next < count;) {
    std::vector<std::pair<QString, QFuture<Result<store::Committed<int>>>>> answers;
    for (int i = 0; i <= next % 4; ++i) {
      const QString id = prefix + QString::number(next + i);
      answers.emplace_back(id, writer.run([id](store::Transaction& transaction) { return append(transaction, id); }));
    }
    next += static_cast<int>(answers.size());
    for (auto& [id, answer] : answers) {
      if (!answer.result())
        return 1;
      const QByteArray line = id.toLatin1() + '\n';
      if (write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size())) < 0)
        return 1;
    }
  }
  return 0;
}

} // namespace
} // namespace muniment::tests

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  return muniment::tests::run(QCoreApplication::arguments());
}
