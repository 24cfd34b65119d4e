// Reads one place behind an array whose length only the running program knows. The address sanitizer has to say so.
#include <iostream>
#include <vector>

int main(int argc, char**) {
  const std::vector<int> numbers(static_cast<std::size_t>(argc), 1);
  const int* first = numbers.data();
  std::cout << first[argc] << '\n';
  return 0;
}
